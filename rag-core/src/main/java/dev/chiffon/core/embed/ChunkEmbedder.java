package dev.chiffon.core.embed;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Span;
import java.util.List;

/**
 * The chunks of a document to embeddings, in two steps: what the model is to see of each, and its
 * embedding. What was embedded before need not be embedded again if the model would see the same.
 * Safe for any number of threads.
 */
public interface ChunkEmbedder {

  /**
   * What the embedding of a chunk is made of; two equal inputs have equal embeddings.
   *
   * @param text what the model sees
   * @param part what of the text the embedding stands for
   */
  record Input(String text, Span part) {

    /** Checks that the part lies in the text. */
    public Input {
      if (part.end() > text.length()) {
        throw new IllegalArgumentException(
            "need a part inside the text of %d units, got %s".formatted(text.length(), part));
      }
    }
  }

  /**
   * Returns the usual way: each chunk under its title and headings, and behind its table's header
   * ({@link ContextualText}), embedded by itself.
   */
  static ChunkEmbedder contextual(Embedder embedder) {
    return new ContextualEmbedder(embedder);
  }

  /**
   * Returns the input of each chunk, in order.
   *
   * @param chunks of {@code document}, by start ascending
   */
  List<Input> inputs(Document document, List<Chunk> chunks);

  /**
   * Returns the embedding of each input, in order; inputs of one text are best embedded in one
   * call.
   *
   * @throws TextTooLongException if a text is too long; it tells the position of its first input
   * @throws IllegalStateException if the embedder is closed
   */
  List<Embedding> embed(List<Input> inputs);

  /** Returns what embeds questions to find the chunks with. */
  Embedder embedder();

  /** Returns a name of how inputs are made; with the name of the embedder it says all. */
  String name();
}
