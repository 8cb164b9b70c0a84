package dev.chiffon.core.embed;

import dev.chiffon.core.data.Embedding;
import java.util.ArrayList;
import java.util.List;

/** Notes the texts that it is asked for. */
final class RecordingEmbedder implements ForwardingEmbedder {
  private final Embedder embedder;
  private final List<String> asked = new ArrayList<>();

  RecordingEmbedder() {
    this(new HashEmbedder());
  }

  RecordingEmbedder(Embedder embedder) {
    this.embedder = embedder;
  }

  /** Returns the texts in the order in which they came. */
  synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Embedder behind() {
    return embedder;
  }

  @Override
  public synchronized List<Embedding> embed(List<String> texts, Role role) {
    asked.addAll(texts);
    return embedder.embed(texts, role);
  }
}
