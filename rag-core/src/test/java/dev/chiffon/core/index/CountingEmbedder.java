package dev.chiffon.core.index;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.ForwardingEmbedder;
import dev.chiffon.core.embed.HashEmbedder;
import java.util.List;
import java.util.function.Consumer;

/** Counts the texts it embeds, and lets a test see them before they are. */
public final class CountingEmbedder implements ForwardingEmbedder {
  private final Embedder inner;
  private final Consumer<List<String>> before;
  private int documents;
  private boolean closed;

  /** Creates a counting {@link HashEmbedder}. */
  public CountingEmbedder() {
    this(new HashEmbedder(), texts -> {});
  }

  /** Creates an embedder that shows {@code before} the texts of documents, then embeds them. */
  public CountingEmbedder(Embedder inner, Consumer<List<String>> before) {
    this.inner = inner;
    this.before = before;
  }

  /** Returns how many texts were embedded as documents since the last call. */
  public synchronized int documents() {
    int count = documents;
    documents = 0;
    return count;
  }

  /** Returns whether it was closed. */
  public boolean isClosed() {
    return closed;
  }

  @Override
  public Embedder behind() {
    return inner;
  }

  @Override
  public List<Embedding> embed(List<String> texts, Role role) {
    if (role == Role.DOCUMENT) {
      before.accept(texts);
      count(texts);
    }
    return inner.embed(texts, role);
  }

  private synchronized void count(List<String> texts) {
    documents += texts.size();
  }

  @Override
  public void close() {
    closed = true;
    inner.close();
  }
}
