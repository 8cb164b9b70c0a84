package dev.chiffon.core.embed;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.text.TokenCounter;
import java.util.List;

/**
 * Texts to embeddings. An embedder is safe for any number of threads, and gives the same embedding
 * for the same text and role each time.
 */
public interface Embedder extends AutoCloseable {

  /** What a text is embedded for; some models want a prefix for one of them. */
  enum Role {
    /** A passage to be found. */
    DOCUMENT,
    /** A question to find it with. */
    QUERY
  }

  /**
   * Returns the embedding of each text, in order.
   *
   * @throws TextTooLongException if a text has more than {@link #maxTokens} tokens; no text is ever
   *     cut
   * @throws IllegalStateException if this embedder is closed
   */
  List<Embedding> embed(List<String> texts, Role role);

  /** Returns the number of components of every embedding. */
  int dimension();

  /** Returns the most tokens a text may have, counted with {@link #tokens}. */
  int maxTokens();

  /** Returns the counter by which {@link #maxTokens} is meant. */
  TokenCounter tokens();

  /** Returns a name of model and settings; two embedders with one name give the same embeddings. */
  String name();

  /** Frees the model. */
  @Override
  void close();
}
