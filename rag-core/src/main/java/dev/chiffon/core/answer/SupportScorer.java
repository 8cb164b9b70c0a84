package dev.chiffon.core.answer;

import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Missing;
import dev.chiffon.core.data.Support;
import dev.chiffon.core.data.TermStatistics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says how well a context supports a statement, from words alone: no model is asked.
 *
 * <p>The score is a logistic model of five features: the share of the statement's idf mass that the
 * context has, the share of its pairs of neighbouring terms that the context has side by side, the
 * share of its idf mass in the best three sentences in a row, and how many of its numbers and names
 * the context lacks. It cannot see a small edit that turns the meaning round, such as a "not".
 *
 * <p>Safe for any number of threads. Takes time linear in the context and in the statement.
 */
public final class SupportScorer {
  /** The score from which on a statement counts as supported. */
  public static final double THRESHOLD = .45;

  private static final double INTERCEPT = -2.679;
  private static final double COVERAGE = .558;
  private static final double PAIRS = 1.408;
  private static final double WINDOW = 3.034;
  private static final double MISSING_NUMBER = -1.107;
  private static final double MISSING_NAME = -.302;

  private final TermStatistics terms;
  private final double threshold;

  private SupportScorer(TermStatistics terms, double threshold) {
    this.terms = terms;
    this.threshold = threshold;
  }

  /** Returns a scorer by the terms of a collection. */
  public static SupportScorer of(TermStatistics terms) {
    return new SupportScorer(terms, THRESHOLD);
  }

  /**
   * Returns the same scorer with another score from which on a statement counts as supported.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public SupportScorer withThreshold(double threshold) {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("need a threshold from 0 to 1, got " + threshold);
    }
    return new SupportScorer(terms, threshold);
  }

  double threshold() {
    return threshold;
  }

  /** Returns how well the context supports a statement; markers such as {@code [1]} are no part. */
  public Support score(String statement, Context context) {
    return score(statement, read(context));
  }

  /** Returns a context taken apart, for many statements. */
  Evidence read(Context context) {
    return new Evidence(context, terms);
  }

  Support score(String statement, Evidence evidence) {
    String said = Markers.without(statement);
    List<String> inOrder = terms.terms(said);
    if (inOrder.isEmpty()) {
      return new Support(Support.Verdict.NOTHING_SAID, 0, Optional.empty(), Missing.nothing());
    }
    Map<String, Double> wanted = new LinkedHashMap<>();
    inOrder.forEach(term -> wanted.put(term, terms.idf(term)));
    Missing missing = missing(said, wanted, evidence);
    Evidence.Passage best = evidence.best(wanted);
    double logit =
        INTERCEPT
            + COVERAGE * coverage(wanted, evidence)
            + PAIRS * pairs(inOrder, evidence)
            + WINDOW * best.coverage()
            + MISSING_NUMBER * missing.numbers().size()
            + MISSING_NAME * missing.names().size();
    double score = 1 / (1 + Math.exp(-logit));
    Support.Verdict verdict =
        score >= threshold ? Support.Verdict.SUPPORTED : Support.Verdict.UNSUPPORTED;
    return new Support(verdict, score, best.citation(), missing);
  }

  private static Missing missing(String said, Map<String, Double> wanted, Evidence evidence) {
    List<String> words = new ArrayList<>(wanted.keySet());
    words.removeIf(evidence::hasTerm);
    List<String> numbers = new ArrayList<>(Particulars.numbers(said));
    numbers.removeIf(evidence::hasNumber);
    List<String> names = new ArrayList<>(Particulars.names(said));
    names.removeIf(evidence::hasName);
    return new Missing(words, numbers, names);
  }

  private static double coverage(Map<String, Double> wanted, Evidence evidence) {
    double covered = 0;
    double total = 0;
    for (Map.Entry<String, Double> term : wanted.entrySet()) {
      total += term.getValue();
      covered += evidence.hasTerm(term.getKey()) ? term.getValue() : 0;
    }
    return covered / total;
  }

  /** A statement of one term has no pair that could be missing. */
  private static double pairs(List<String> inOrder, Evidence evidence) {
    List<List<String>> pairs = Evidence.pairs(inOrder);
    return pairs.isEmpty()
        ? 1
        : (double) pairs.stream().filter(evidence::hasPair).count() / pairs.size();
  }
}
