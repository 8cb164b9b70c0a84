package dev.chiffon.core.embed;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Span;
import java.util.List;
import java.util.Objects;

/** Embeds each chunk by itself, as {@link ContextualText} writes it. */
record ContextualEmbedder(Embedder embedder) implements ChunkEmbedder {
  ContextualEmbedder {
    Objects.requireNonNull(embedder);
  }

  @Override
  public List<Input> inputs(Document document, List<Chunk> chunks) {
    return chunks.stream().map(chunk -> input(ContextualText.of(chunk, embedder))).toList();
  }

  private static Input input(String text) {
    return new Input(text, new Span(0, text.length()));
  }

  @Override
  public List<Embedding> embed(List<Input> inputs) {
    return embedder.embed(inputs.stream().map(Input::text).toList(), Embedder.Role.DOCUMENT);
  }

  /** The number is raised whenever the text of a chunk is written in another way. */
  @Override
  public String name() {
    return "contextual-2";
  }
}
