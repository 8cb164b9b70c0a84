package dev.chiffon.examples.cli;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.core.text.TokenCounter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** MiniLM, and how many texts went through it. */
final class KeptEmbeddings implements AutoCloseable {
  private final Counting counting = new Counting(OnnxEmbedder.miniLm(), new AtomicLong());
  private final Embedder embedder;

  private KeptEmbeddings() {
    this.embedder = counting;
  }

  static KeptEmbeddings of() {
    return new KeptEmbeddings();
  }

  Embedder embedder() {
    return embedder;
  }

  /** Returns how many texts have been embedded, those that were kept not counted. */
  long embeddedTexts() {
    return counting.texts.get();
  }

  @Override
  public void close() {
    embedder.close();
  }

  /** Counts the texts that reach an embedder. */
  private record Counting(Embedder embedder, AtomicLong texts) implements Embedder {
    @Override
    public List<Embedding> embed(List<String> all, Role role) {
      texts.addAndGet(all.size());
      return embedder.embed(all, role);
    }

    @Override
    public int dimension() {
      return embedder.dimension();
    }

    @Override
    public int maxTokens() {
      return embedder.maxTokens();
    }

    @Override
    public TokenCounter tokens() {
      return embedder.tokens();
    }

    @Override
    public String name() {
      return embedder.name();
    }

    @Override
    public void close() {
      embedder.close();
    }
  }
}
