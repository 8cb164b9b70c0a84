package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.embed.Embedder;
import java.util.ArrayList;
import java.util.List;

/** Embeds the units of a document, alone or with those beside them. */
final class UnitEmbeddings {
  private final String text;
  private final List<Unit> units;
  private final Embedder embedder;

  UnitEmbeddings(String text, List<Unit> units, Embedder embedder) {
    this.text = text;
    this.units = units;
    this.embedder = embedder;
  }

  /** Returns the embedding of each unit. */
  List<float[]> alone() {
    return embed(units.stream().map(Unit::span).toList());
  }

  /**
   * Returns the embedding of each unit with the one before and the one after it in its section, as
   * far as the embedder can see them together.
   */
  List<float[]> withNeighbours() {
    List<Span> spans = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      Span alone = units.get(i).span();
      Span before = i > 0 && isInside(i) ? alone.enclosing(units.get(i - 1).span()) : alone;
      boolean last = i + 1 == units.size() || !isInside(i + 1);
      Span both = last ? before : before.enclosing(units.get(i + 1).span());
      spans.add(fits(both) ? both : alone);
    }
    return embed(spans);
  }

  /** Returns whether unit {@code i} continues the section of the one before. */
  private boolean isInside(int i) {
    Unit.Edge edge = units.get(i).edge();
    return edge == Unit.Edge.INSIDE_BLOCK || edge == Unit.Edge.BLOCK;
  }

  private boolean fits(Span span) {
    return embedder.tokens().count(span.of(text)) <= embedder.maxTokens();
  }

  /** A text that the embedder cannot see as a whole has the mean of its pieces. */
  private List<float[]> embed(List<Span> spans) {
    Pieces pieces = new Pieces(text, ChunkSize.of(embedder));
    List<String> texts = new ArrayList<>(spans.size());
    int[] ends = new int[spans.size()];
    for (int i = 0; i < ends.length; i++) {
      pieces.within(spans.get(i), embedder.maxTokens()).forEach(piece -> texts.add(piece.of(text)));
      ends[i] = texts.size();
    }
    List<Embedding> embeddings = embedder.embed(texts, Embedder.Role.DOCUMENT);
    List<float[]> vectors = new ArrayList<>(ends.length);
    for (int i = 0; i < ends.length; i++) {
      vectors.add(mean(embeddings.subList(i == 0 ? 0 : ends[i - 1], ends[i])));
    }
    return vectors;
  }

  private static float[] mean(List<Embedding> pieces) {
    float[] sum = pieces.get(0).toArray();
    for (Embedding piece : pieces.subList(1, pieces.size())) {
      Vectors.add(sum, piece.toArray());
    }
    return pieces.size() == 1 ? sum : Vectors.normalized(sum);
  }
}
