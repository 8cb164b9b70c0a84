package dev.chiffon.core.rerank;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.TermStatistics;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The local second stage: prefers chunks whose text speaks for them. No model, and a few named
 * weights that can be read, changed, and fitted on labelled questions of one's own.
 *
 * <p>Score: the one that a chunk comes with, which should lie between about 0 and 1 as that of
 * bound fusion does, plus the weighted {@link Evidence}, which counts in full for questions of up
 * to six terms and as 6 / terms for longer ones: a sentence can say all of a short question, and of
 * a long one mostly what is common. What each kind adds on which collection stands in
 * docs/retrieval.md.
 */
public final class EvidenceReranker implements Reranker {
  private static final String STAGE = "evidence";

  /** Any rank, until {@link Retrieved#ranked} gives the true one. */
  private static final int UNRANKED = 1;

  private final TermStatistics statistics;
  private final Optional<Passages> passages;
  private final EvidenceWeights weights;
  private final PassageTerms passageTerms;

  private EvidenceReranker(
      TermStatistics statistics,
      Optional<Passages> passages,
      EvidenceWeights weights,
      PassageTerms passageTerms) {
    this.statistics = statistics;
    this.passages = passages;
    this.weights = weights;
    this.passageTerms = passageTerms;
  }

  /** Returns a reranker that looks at each chunk alone. */
  public static EvidenceReranker of(TermStatistics statistics) {
    return new EvidenceReranker(
        statistics, Optional.empty(), EvidenceWeights.defaults(), new PassageTerms(statistics));
  }

  /** Returns a reranker that looks at the chunks before and after too. */
  public static EvidenceReranker of(TermStatistics statistics, Passages passages) {
    return new EvidenceReranker(
        statistics,
        Optional.of(passages),
        EvidenceWeights.defaults(),
        new PassageTerms(statistics));
  }

  /** Returns the same with other weights. */
  public EvidenceReranker withWeights(EvidenceWeights weights) {
    return new EvidenceReranker(statistics, passages, weights, passageTerms);
  }

  /**
   * Returns all candidates by this score, ties by chunk id ascending; the stage is {@code
   * evidence}.
   *
   * @throws dev.chiffon.core.data.DeadlineExceededException if the question's deadline passes
   */
  @Override
  public List<Retrieved> rerank(Question question, List<Retrieved> candidates) {
    QuestionEvidence evidence = evidence(question);
    List<Retrieved> scored = new ArrayList<>(candidates.size());
    for (Retrieved each : candidates) {
      question.deadline().check();
      double added = 0;
      for (double part : parts(evidence, each.chunk()).values()) {
        added += part;
      }
      scored.add(each.then(STAGE, each.score() + added, UNRANKED));
    }
    return Retrieved.ranked(scored);
  }

  /** Returns what each kind of evidence adds to the score of a chunk; none that counts nothing. */
  public Map<Evidence, Double> explain(Question question, Chunk chunk) {
    return parts(evidence(question), chunk);
  }

  private QuestionEvidence evidence(Question question) {
    return new QuestionEvidence(question.text(), statistics, passageTerms, passages);
  }

  private Map<Evidence, Double> parts(QuestionEvidence evidence, Chunk chunk) {
    Map<Evidence, Double> parts = new EnumMap<>(Evidence.class);
    weights
        .weights()
        .forEach(
            (kind, weight) -> {
              if (weight > 0) {
                parts.put(kind, weight * evidence.weight() * evidence.of(kind, chunk));
              }
            });
    return parts;
  }
}
