package dev.chiffon.core.embed;

import dev.chiffon.core.chunk.Excerpt;
import dev.chiffon.core.data.Embedding;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * A promise about the embeddings of texts. Each check fails at the first text whose embedding
 * breaks the promise, and says its position and how it begins.
 */
record EmbeddingPromise(String promise, List<String> texts) {
  private static final int LONGEST = 40;

  /** Requires one embedding for each text, equal to the one expected. */
  void requireSame(List<Embedding> found, List<Embedding> expected) {
    requireEach(
        found,
        i -> found.get(i).equals(expected.get(i)),
        i -> "the embedding differs, " + difference(found.get(i), expected.get(i)));
  }

  /** Requires one embedding for each text, whose cosine with the one expected is 1 within 1e-5. */
  void requireNear(List<Embedding> found, List<Embedding> expected) {
    requireEach(
        found,
        i ->
            found.get(i).dimension() == expected.get(i).dimension()
                && Math.abs(found.get(i).cosine(expected.get(i)) - 1) <= 1e-5,
        i ->
            "need cosine 1 with the embedding expected, got "
                + difference(found.get(i), expected.get(i)));
  }

  /** Requires one embedding for each text, and {@code holds} of each position. */
  void requireEach(List<Embedding> found, IntPredicate holds, IntFunction<String> mistake) {
    if (found.size() != texts.size()) {
      throw broken(
          Math.min(found.size(), texts.size()),
          "expected %d embeddings, found %d".formatted(texts.size(), found.size()));
    }
    for (int i = 0; i < texts.size(); i++) {
      if (!holds.test(i)) {
        throw broken(i, mistake.apply(i));
      }
    }
  }

  /** Returns the failure at the text of that position, or behind the last. */
  AssertionError broken(int position, String mistake) {
    return new AssertionError(at(position) + ": " + mistake);
  }

  /** Returns the beginning of a failure text: promise, position and excerpt. */
  String at(int position) {
    String text = position < texts.size() ? texts.get(position) : "";
    String excerpt = Excerpt.escaped(text.substring(0, Math.min(LONGEST, text.length())));
    return "promise broken: %s: text %d of %d, \"%s%s\""
        .formatted(promise, position, texts.size(), excerpt, text.length() > LONGEST ? "..." : "");
  }

  private static String difference(Embedding found, Embedding expected) {
    return found.dimension() == expected.dimension()
        ? "cosine " + found.cosine(expected)
        : "expected %d components, found %d".formatted(expected.dimension(), found.dimension());
  }
}
