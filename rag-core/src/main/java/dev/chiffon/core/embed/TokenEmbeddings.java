package dev.chiffon.core.embed;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The embedding of each token of one text, each computed in sight of the whole text; and those of
 * any stretch of it, pooled. Immutable.
 */
public final class TokenEmbeddings {
  private final Embedding whole;
  private final List<Span> spans;
  private final float[] vectors;
  private final int before;
  private final int after;

  /**
   * Creates the embeddings of a text.
   *
   * @param whole the embedding of the whole text, as {@link Embedder#embed} gives it
   * @param spans where the text's tokens lie in it, by start ascending
   * @param vectors of all tokens the model saw, one after the other, of any length; taken over
   * @param before how many tokens the model saw in front of those of the text
   */
  TokenEmbeddings(Embedding whole, List<Span> spans, float[] vectors, int before) {
    this.whole = whole;
    this.spans = List.copyOf(spans);
    this.vectors = vectors;
    this.before = before;
    this.after = vectors.length / whole.dimension() - before - spans.size();
    if (vectors.length % whole.dimension() != 0 || before < 0 || after < 0) {
      throw new IllegalArgumentException(
          "need vectors of %d components for %d tokens behind %d others, got %d components"
              .formatted(whole.dimension(), spans.size(), before, vectors.length));
    }
  }

  /** Returns how many tokens the text has, without those the model adds. */
  public int size() {
    return spans.size();
  }

  /**
   * Returns where each token lies in the text, by start ascending. Two tokens of one character both
   * lie where it does.
   */
  public List<Span> spans() {
    return spans;
  }

  /**
   * Returns the embedding of a token.
   *
   * @param token from 0 to {@link #size} - 1
   */
  public Embedding of(int token) {
    int position = before + Objects.checkIndex(token, spans.size());
    return pooled(position, position + 1);
  }

  /** Returns the embedding of the whole text, the same as {@link Embedder#embed} gives. */
  public Embedding whole() {
    return whole;
  }

  /**
   * Returns the mean of the tokens that overlap {@code span} of the text, if there are any. What
   * the model adds in front of a text counts to its first token, what it adds behind to its last;
   * so of a model that pools by the mean, the mean over the whole text is {@link #whole}.
   */
  public Optional<Embedding> mean(Span span) {
    int first = 0;
    while (first < spans.size() && spans.get(first).end() <= span.start()) {
      first++;
    }
    int end = first;
    while (end < spans.size() && spans.get(end).start() < span.end()) {
      end++;
    }
    if (first == end) {
      return Optional.empty();
    }
    int from = first == 0 ? 0 : before + first;
    int to = end == spans.size() ? before + end + after : before + end;
    return Optional.of(pooled(from, to));
  }

  private Embedding pooled(int first, int end) {
    return Embedding.normalized(Pooling.sum(vectors, whole.dimension(), first, end));
  }
}
