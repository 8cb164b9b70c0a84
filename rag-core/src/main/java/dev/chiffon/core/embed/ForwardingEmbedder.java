package dev.chiffon.core.embed;

import dev.chiffon.core.text.TokenCounter;

/**
 * An embedder in front of another, to which all is left that an implementation does not do itself:
 * everything but {@link #embed}.
 */
public interface ForwardingEmbedder extends Embedder {

  /** Returns the embedder behind this one. */
  Embedder behind();

  @Override
  default int dimension() {
    return behind().dimension();
  }

  @Override
  default int maxTokens() {
    return behind().maxTokens();
  }

  @Override
  default TokenCounter tokens() {
    return behind().tokens();
  }

  @Override
  default String name() {
    return behind().name();
  }

  /** Closes the embedder behind. */
  @Override
  default void close() {
    behind().close();
  }
}
