package dev.chiffon.examples.cli;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.EmbeddingFileLockedException;
import dev.chiffon.core.embed.ForwardingEmbedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.core.embed.StoredEmbedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * MiniLM with the embeddings that earlier measurements kept, and how many texts it had to embed.
 */
final class KeptEmbeddings implements AutoCloseable {
  private final Counting counting;
  private final Embedder embedder;

  private KeptEmbeddings(Counting counting, Embedder embedder) {
    this.counting = counting;
    this.embedder = embedder;
  }

  /** Opens the embeddings kept beside the samples; goes without if another process has them. */
  static KeptEmbeddings of(Surroundings here) {
    Counting counting = new Counting(OnnxEmbedder.miniLm(), new AtomicLong());
    try {
      return new KeptEmbeddings(counting, stored(counting, here));
    } catch (RuntimeException e) {
      counting.close();
      throw e;
    }
  }

  private static Embedder stored(Counting counting, Surroundings here) {
    Path folder = new Places(here.examples()).embeddings();
    try {
      Files.createDirectories(folder);
      StoredEmbedder stored = StoredEmbedder.open(counting, folder.resolve("minilm.mv"));
      stored
          .setAside()
          .ifPresent(
              file -> here.err().println("Kept embeddings were damaged; they are now " + file));
      return stored;
    } catch (EmbeddingFileLockedException e) {
      here.err().println("Another process has the kept embeddings open; going without them.");
      return counting;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + folder, e);
    }
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
  private record Counting(Embedder behind, AtomicLong texts) implements ForwardingEmbedder {
    @Override
    public List<Embedding> embed(List<String> all, Role role) {
      texts.addAndGet(all.size());
      return behind.embed(all, role);
    }
  }
}
