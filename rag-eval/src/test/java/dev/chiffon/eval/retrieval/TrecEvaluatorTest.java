package dev.chiffon.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Judgments;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Ranking;
import dev.chiffon.eval.data.Score;
import dev.chiffon.eval.data.TrecQrels;
import dev.chiffon.eval.data.TrecRun;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 *
 *
 * <pre>
 * question   judgments   run
 * found      b 1         a, b with equal scores
 * hopeless   a 0         a
 * missing    a 1         -
 * unjudged   -           a
 * </pre>
 */
class TrecEvaluatorTest {
  private static final TrecQrels QRELS =
      new TrecQrels(
          new TreeMap<>(
              Map.of(
                  "found", new Judgments(Map.of("b", 1)),
                  "hopeless", new Judgments(Map.of("a", 0)),
                  "missing", new Judgments(Map.of("a", 1)))));
  private static final TrecRun RUN =
      new TrecRun(
          "system",
          new TreeMap<>(
              Map.of(
                  "found", ranking("b", "a"),
                  "hopeless", ranking("a"),
                  "unjudged", ranking("a"))));

  @Test
  void the_standard_breaks_ties_by_id_ascending_and_keeps_undefined_apart() {
    EvalRun run = evaluate(Convention.STANDARD);
    assertThat(ids(run)).containsExactly("found", "hopeless", "missing");
    assertThat(scores(run))
        .containsExactly(Score.of(0.5), Score.undefined("nothing relevant is known"), Score.of(0));
    assertThat(run.values("RR")).containsExactly(0.5, 0.0);
  }

  @Test
  void trec_eval_breaks_ties_by_id_descending_and_leaves_missing_questions_out() {
    EvalRun run = evaluate(Convention.TREC_EVAL);
    assertThat(ids(run)).containsExactly("found", "hopeless");
    assertThat(scores(run)).containsExactly(Score.of(1), Score.of(0));
  }

  @Test
  void trec_eval_counts_missing_questions_as_0_under_c() {
    EvalRun run = evaluate(Convention.TREC_EVAL_COMPLETE);
    assertThat(ids(run)).containsExactly("found", "hopeless", "missing");
    assertThat(scores(run)).containsExactly(Score.of(1), Score.of(0), Score.of(0));
  }

  @Test
  void a_run_says_what_it_was_measured_on_and_how() {
    EvalRun run = evaluate(Convention.TREC_EVAL_COMPLETE);
    assertThat(run.system()).isEqualTo("system");
    assertThat(run.settings()).containsExactly(Map.entry("convention", "trec_eval -c"));
    assertThat(run.fingerprint()).isEqualTo(QRELS.fingerprint());
  }

  private static EvalRun evaluate(Convention convention) {
    return TrecEvaluator.of(QRELS, convention).evaluate(RUN, List.of(ReciprocalRank.full()));
  }

  private static List<String> ids(EvalRun run) {
    return run.results().stream().map(QuestionResult::id).toList();
  }

  private static List<Score> scores(EvalRun run) {
    return run.results().stream().map(result -> result.score("RR")).toList();
  }

  private static Ranking ranking(String... ids) {
    return new Ranking(List.of(ids).stream().map(id -> new Ranking.Entry(id, 1)).toList());
  }
}
