package dev.chiffon.core.embed;

class HashEmbedderTest implements EmbedderContract {
  private final Embedder embedder = newEmbedder();

  @Override
  public Embedder embedder() {
    return embedder;
  }

  @Override
  public Embedder newEmbedder() {
    return new HashEmbedder();
  }
}
