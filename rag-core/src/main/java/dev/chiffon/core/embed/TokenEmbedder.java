package dev.chiffon.core.embed;

import java.util.List;

/**
 * An embedder that tells the embedding of each token as well, before they are pooled into one: for
 * late interaction, and for embedding passages that know the text around them.
 */
public interface TokenEmbedder extends Embedder {

  /**
   * Returns the embeddings of the tokens of each text, in order. A text costs as much as in {@link
   * #embed}, and its embeddings take 4 bytes a component and token until they are dropped.
   *
   * @throws TextTooLongException if a text has more than {@link #maxTokens} tokens; no text is ever
   *     cut
   * @throws IllegalStateException if this embedder is closed
   */
  List<TokenEmbeddings> embedTokens(List<String> texts, Role role);
}
