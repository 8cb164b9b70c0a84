package dev.chiffon.core.rerank;

import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.TermStatistics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prefers chunks with one sentence that says much of what is asked, and chunks beside others that
 * were found.
 *
 * <p>Score: {@code .8 * retrieved + .2 * sentence + .1 * neighbour}. Here <i>retrieved</i> is the
 * score that the chunk comes with, which should lie between about 0 and 1, as that of bound fusion
 * does (reciprocal ranks are far too small); <i>sentence</i> the greatest share that one of its
 * sentences (or 32 terms of a longer one) has of the summed idf of the question's terms;
 * <i>neighbour</i> the better of the scores that the previous and the next chunk of its document
 * come with, 0 if neither is a candidate. The weights were set on other collections, by hand.
 */
public final class CoverageReranker implements Reranker {
  private static final String STAGE = "coverage";

  /** Any rank, until {@link Retrieved#ranked} gives the true one. */
  private static final int UNRANKED = 1;

  private static final double RETRIEVED = .8;
  private static final double SENTENCE = .2;
  private static final double NEIGHBOUR = .1;

  private final TermStatistics statistics;
  private final Optional<Passages> passages;

  private CoverageReranker(TermStatistics statistics, Optional<Passages> passages) {
    this.statistics = statistics;
    this.passages = passages;
  }

  /** Returns a reranker that looks at the sentences alone. */
  public static CoverageReranker of(TermStatistics statistics) {
    return new CoverageReranker(statistics, Optional.empty());
  }

  /** Returns a reranker that looks at the neighbours too. */
  public static CoverageReranker of(TermStatistics statistics, Passages passages) {
    return new CoverageReranker(statistics, Optional.of(passages));
  }

  /**
   * Returns all candidates by this score, ties by chunk id ascending; the stage is {@code
   * coverage}.
   *
   * @throws dev.chiffon.core.data.DeadlineExceededException if the question's deadline passes
   */
  @Override
  public List<Retrieved> rerank(Question question, List<Retrieved> candidates) {
    SentenceCoverage coverage = SentenceCoverage.of(question.text(), statistics);
    Map<String, Double> retrieved = new HashMap<>();
    candidates.forEach(each -> retrieved.put(each.chunk().id(), each.score()));
    List<Retrieved> scored = new ArrayList<>(candidates.size());
    for (Retrieved each : candidates) {
      question.deadline().check();
      double score =
          RETRIEVED * each.score()
              + SENTENCE * coverage.best(each.chunk().text())
              + NEIGHBOUR * neighbour(each, retrieved);
      scored.add(each.then(STAGE, score, UNRANKED));
    }
    return Retrieved.ranked(scored);
  }

  private double neighbour(Retrieved candidate, Map<String, Double> retrieved) {
    return passages.stream()
        .flatMap(
            all ->
                Stream.of(all.previous(candidate.chunk()), all.next(candidate.chunk()))
                    .flatMap(Optional::stream))
        .mapToDouble(chunk -> retrieved.getOrDefault(chunk.id(), 0.0))
        .max()
        .orElse(0);
  }
}
