package dev.chiffon.core.embed;

class HashEmbedderTest implements EmbedderContract, TokenEmbedderContract {
  private final TokenEmbedder embedder = newEmbedder();

  @Override
  public Embedder embedder() {
    return embedder;
  }

  @Override
  public TokenEmbedder newEmbedder() {
    return new HashEmbedder();
  }

  @Override
  public TokenEmbedder tokenEmbedder() {
    return embedder;
  }
}
