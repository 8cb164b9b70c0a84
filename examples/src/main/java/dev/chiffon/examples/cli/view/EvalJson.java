package dev.chiffon.examples.cli.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chiffon.eval.compare.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code chiffon eval --json} prints. The fields of a single run stand in the object itself;
 * several runs are listed.
 *
 * @param schema {@link Json#SCHEMA}
 * @param command {@code eval}
 * @param corpus what was measured on
 * @param report how the index was brought in step; null if there is none
 * @param verdict what the gate says; null without a baseline
 * @param run the run, if it is a single one
 * @param runs the runs, if they are several
 * @param comparisons of these with each other
 */
public record EvalJson(
    int schema,
    String command,
    CorpusJson corpus,
    @Nullable ReportJson report,
    @Nullable VerdictJson verdict,
    @JsonUnwrapped @Nullable MeasuredJson run,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MeasuredJson> runs,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PairJson.Systems> comparisons) {

  /** Copies the lists. */
  public EvalJson {
    runs = List.copyOf(runs);
    comparisons = List.copyOf(comparisons);
  }

  /** Returns the view of a measurement, and of what the gate said of it. */
  public static EvalJson of(Measured measured, Optional<Verdict> verdict) {
    List<MeasuredJson> runs =
        measured.systems().stream()
            .map(system -> MeasuredJson.of(system, measured.metrics()))
            .toList();
    return new EvalJson(
        Json.SCHEMA,
        "eval",
        measured.corpus(),
        measured.report().map(ReportJson::of).orElse(null),
        verdict.map(VerdictJson::of).orElse(null),
        runs.size() == 1 ? runs.get(0) : null,
        runs.size() == 1 ? List.of() : runs,
        measured.comparisons().stream().map(PairJson::systems).toList());
  }
}
