package dev.chiffon.eval.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Questions to develop with, and questions to test with once.
 *
 * <p>A question's part follows from the SHA-256 of its id alone: its first 53 bits, read as a
 * fraction in [0, 1), are compared with the share, or multiplied by the number of folds. So a
 * question stays where it is when others are added or come in another order, and fold 0 of n is the
 * test part of share 1/n. The parts have about the sizes asked for, not exactly.
 *
 * @param development what to fit on
 * @param test what to report on
 */
public record Split(QuestionSet development, QuestionSet test) {
  private static final double TWO_TO_THE_53 = 0x1p53;

  /** What is never divided. */
  public enum Together {
    /** A question. */
    QUESTION,
    /**
     * All questions that share a document, directly or by way of others: whoever fits on questions
     * of a document looks better on its other questions than they are. The part follows from the
     * hash of the least id among these documents, so it may change when a question is added that
     * joins documents, and then only. A question without a document goes by its own id.
     */
    DOCUMENT
  }

  static Split of(QuestionSet questions, double testShare, Together together) {
    if (!(testShare > 0 && testShare < 1)) {
      throw new IllegalArgumentException("need 0 < test share < 1, got " + testShare);
    }
    List<QuestionSet> parts =
        parts(questions, 2, together, key -> fraction(key) < testShare ? 1 : 0);
    return new Split(parts.get(0), parts.get(1));
  }

  static List<QuestionSet> folds(QuestionSet questions, int n, Together together) {
    if (n < 2) {
      throw new IllegalArgumentException("need at least 2 folds, got " + n);
    }
    return parts(questions, n, together, key -> (int) (fraction(key) * n));
  }

  private static List<QuestionSet> parts(
      QuestionSet questions, int n, Together together, ToIntFunction<String> part) {
    Function<LabelledQuestion, String> key =
        together == Together.QUESTION
            ? LabelledQuestion::id
            : DocumentGroups.of(questions.questions())::key;
    List<List<LabelledQuestion>> parts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      parts.add(new ArrayList<>());
    }
    for (LabelledQuestion question : questions.questions()) {
      parts.get(part.applyAsInt(key.apply(question))).add(question);
    }
    return parts.stream().map(QuestionSet::new).toList();
  }

  /** Returns the first bits of the hash as a fraction in [0, 1). */
  private static double fraction(String key) {
    byte[] hash = Fingerprints.sha256().digest(key.getBytes(StandardCharsets.UTF_8));
    return (ByteBuffer.wrap(hash).getLong() >>> 11) / TWO_TO_THE_53;
  }
}
