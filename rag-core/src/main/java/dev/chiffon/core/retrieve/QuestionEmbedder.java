package dev.chiffon.core.retrieve;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.text.Sentences;
import dev.chiffon.core.text.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * Questions to embeddings. A question of more tokens than the embedder takes is halved, and its
 * halves again, until each piece fits: at the sentence end nearest the middle, inside one sentence
 * between words, inside one word between characters. Its embedding is the mean of the pieces',
 * scaled to unit length; nothing is cut off.
 */
final class QuestionEmbedder {
  private final Embedder embedder;

  QuestionEmbedder(Embedder embedder) {
    this.embedder = embedder;
  }

  /** Returns the question's embedding; checks its deadline before each piece. */
  Embedding embed(Question question) {
    List<Embedding> pieces =
        pieces(question.text()).map(piece -> embedPiece(question, piece)).toList();
    return pieces.size() == 1 ? pieces.get(0) : mean(pieces);
  }

  private Embedding embedPiece(Question question, String piece) {
    question.deadline().check();
    return embedder.embed(List.of(piece), Embedder.Role.QUERY).get(0);
  }

  private Stream<String> pieces(String text) {
    if (embedder.tokens().count(text) <= embedder.maxTokens()) {
      return text.isBlank() ? Stream.empty() : Stream.of(text);
    }
    int cut = cut(text);
    return Stream.concat(pieces(text.substring(0, cut)), pieces(text.substring(cut)));
  }

  /** Returns where to halve a text: strictly inside it, unless it is a single character. */
  private static int cut(String text) {
    for (int[] ends : List.of(Sentences.ends(text), Words.ends(text), Words.characterEnds(text))) {
      if (ends.length > 1) {
        return nearestMiddle(ends, text.length());
      }
    }
    throw new IllegalArgumentException(
        "need an embedder that can take a single character, got '" + text + "'");
  }

  private static int nearestMiddle(int[] ends, int length) {
    int best = ends[0];
    for (int i = 0; i < ends.length - 1; i++) {
      if (Math.abs(2 * ends[i] - length) < Math.abs(2 * best - length)) {
        best = ends[i];
      }
    }
    return best;
  }

  private static Embedding mean(List<Embedding> embeddings) {
    float[] sum = new float[embeddings.get(0).dimension()];
    for (Embedding embedding : embeddings) {
      float[] components = embedding.toArray();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += components[i];
      }
    }
    return Embedding.normalized(sum);
  }
}
