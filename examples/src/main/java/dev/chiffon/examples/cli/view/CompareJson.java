package dev.chiffon.examples.cli.view;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.chiffon.eval.compare.Verdict;
import dev.chiffon.eval.data.EvalRun;
import java.util.Map;

/**
 * What {@code chiffon compare --json} prints.
 *
 * @param schema {@link Json#SCHEMA}
 * @param command {@code compare}
 * @param baseline the earlier run
 * @param candidate the run that was judged
 * @param verdict what the gate says
 * @param metrics each metric, under its name; none if the runs cannot be compared
 */
public record CompareJson(
    int schema,
    String command,
    Compared baseline,
    Compared candidate,
    VerdictJson verdict,
    @JsonAnyGetter Map<String, PairJson> metrics) {

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
        verdict.comparison().map(PairJson::byMetric).orElse(Map.of()));
  }
}
