package dev.chiffon.examples.cli.view;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.chiffon.eval.compare.Comparison;
import dev.chiffon.eval.compare.PairedComparison;
import dev.chiffon.eval.compare.Verdict;
import dev.chiffon.eval.data.EvalRun;
import java.util.List;
import java.util.Map;

/**
 * What {@code chiffon compare --json} prints.
 *
 * @param schema {@link Json#SCHEMA}
 * @param command {@code compare}
 * @param baseline the earlier run
 * @param candidate the run that was judged
 * @param verdict what the gate says
 * @param worst the questions that lost most, largest loss first, by nDCG@10 if there is one
 * @param metrics each metric, under its name; none if the runs cannot be compared
 */
public record CompareJson(
    int schema,
    String command,
    Compared baseline,
    Compared candidate,
    VerdictJson verdict,
    List<Change> worst,
    @JsonAnyGetter Map<String, PairJson> metrics) {

  /** Copies the list. */
  public CompareJson {
    worst = List.copyOf(worst);
  }

  /**
   * A question in two runs.
   *
   * @param id its id
   * @param question its text
   * @param metric the metric's name
   * @param baseline its score in the baseline
   * @param candidate its score in the candidate
   */
  public record Change(
      String id, String question, String metric, double baseline, double candidate) {}

  /**
   * A run that was compared.
   *
   * @param system the name of the system
   * @param settings what else tells it apart
   * @param questions how many questions it has
   */
  public record Compared(String system, Map<String, String> settings, int questions) {

    static Compared of(EvalRun run) {
      return new Compared(run.system(), run.settings(), run.results().size());
    }
  }

  /** Returns the view of a judgment. */
  public static CompareJson of(EvalRun baseline, EvalRun candidate, Verdict verdict) {
    return new CompareJson(
        Json.SCHEMA,
        "compare",
        Compared.of(baseline),
        Compared.of(candidate),
        VerdictJson.of(verdict),
        verdict.comparison().map(CompareJson::worst).orElse(List.of()),
        verdict.comparison().map(PairJson::byMetric).orElse(Map.of()));
  }

  private static List<Change> worst(Comparison comparison) {
    PairedComparison main = mainPair(comparison);
    return main.worst().stream()
        .map(
            each ->
                new Change(
                    each.id(), each.question(), main.metric(), each.baseline(), each.candidate()))
        .toList();
  }

  /** Returns the pair by which questions are looked at: that of nDCG@10 if there is one. */
  static PairedComparison mainPair(Comparison comparison) {
    return comparison.pairs().stream()
        .filter(pair -> pair.metric().equals("nDCG@10"))
        .findFirst()
        .orElse(comparison.pairs().get(0));
  }
}
