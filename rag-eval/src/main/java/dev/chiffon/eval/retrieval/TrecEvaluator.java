package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Expectation;
import dev.chiffon.eval.data.Judgments;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Ranking;
import dev.chiffon.eval.data.Score;
import dev.chiffon.eval.data.TrecQrels;
import dev.chiffon.eval.data.TrecRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Measures run files under qrels. Under a {@link Convention} of trec_eval all numbers are those it
 * prints. Immutable.
 *
 * <pre>
 * TrecEvaluator evaluator = TrecEvaluator.of(TrecQrels.read(qrels), Convention.TREC_EVAL_COMPLETE);
 * EvalRun run = evaluator.evaluate(TrecRun.read(file), List.of(NDCG.at(10), AveragePrecision.full()));
 * </pre>
 */
public final class TrecEvaluator {
  private static final Ranking NOTHING = new Ranking(List.of());

  private final TrecQrels qrels;
  private final Convention convention;

  private TrecEvaluator(TrecQrels qrels, Convention convention) {
    this.qrels = qrels;
    this.convention = convention;
  }

  /** Returns an evaluator under these judgments. */
  public static TrecEvaluator of(TrecQrels qrels, Convention convention) {
    return new TrecEvaluator(qrels, convention);
  }

  /**
   * Returns the scores of a run: one result for each question that counts. The mean of a metric is
   * that of its values. A question of the run that nobody judged is passed over. Since TREC's files
   * have no texts, a question's text is its id.
   */
  public EvalRun evaluate(TrecRun run, List<RetrievalMetric> metrics) {
    SortedMap<String, RetrievalMetric> byName = new TreeMap<>();
    metrics.forEach(metric -> byName.put(metric.toString(), metric));
    List<QuestionResult> results = new ArrayList<>();
    rankings(run)
        .forEach(
            (question, ranking) ->
                results.add(
                    new QuestionResult(
                        question,
                        question,
                        Expectation.ANSWER,
                        List.of(),
                        scores(ranking, byName))));
    return new EvalRun(
        run.tag(), Map.of("convention", convention.toString()), qrels.fingerprint(), results);
  }

  private SortedMap<String, Score> scores(
      JudgedRanking ranking, SortedMap<String, RetrievalMetric> metrics) {
    SortedMap<String, Score> scores = new TreeMap<>();
    metrics.forEach((name, metric) -> scores.put(name, convention.counted(metric.score(ranking))));
    return scores;
  }

  /**
   * Returns the ranking of each question that counts, in the convention's order, by question
   * ascending. What trec_eval calls {@code num_ret}, {@code num_rel} and {@code num_rel_ret} is
   * {@link JudgedRanking#size}, {@link JudgedRanking#judgedFrom} and {@link
   * JudgedRanking#foundWithin} that size.
   */
  public SortedMap<String, JudgedRanking> rankings(TrecRun run) {
    SortedMap<String, JudgedRanking> rankings = new TreeMap<>();
    qrels
        .judgments()
        .forEach(
            (question, judgments) -> {
              if (convention.counts(run.rankings().containsKey(question))) {
                Ranking found = run.rankings().getOrDefault(question, NOTHING);
                rankings.put(question, judged(judgments, found));
              }
            });
    return Collections.unmodifiableSortedMap(rankings);
  }

  private JudgedRanking judged(Judgments judgments, Ranking found) {
    List<Ranking.Entry> entries = found.entries();
    for (int i = 1; i < entries.size(); i++) {
      if (convention.order().compare(entries.get(i - 1), entries.get(i)) > 0) {
        return JudgedRanking.of(
            judgments, new Ranking(entries.stream().sorted(convention.order()).toList()));
      }
    }
    return JudgedRanking.of(judgments, found);
  }
}
