package dev.chiffon.core.embed;

import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MiniLmEmbedderTest implements EmbedderContract {
  private final Embedder embedder = newEmbedder();

  @Override
  public Embedder embedder() {
    return embedder;
  }

  @Override
  public Embedder newEmbedder() {
    return OnnxEmbedder.miniLm();
  }
}
