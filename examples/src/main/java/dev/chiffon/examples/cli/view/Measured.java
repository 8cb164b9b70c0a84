package dev.chiffon.examples.cli.view;

import dev.chiffon.core.index.IndexReport;
import dev.chiffon.eval.compare.Comparison;
import dev.chiffon.eval.data.EvalRun;
import java.util.List;
import java.util.Optional;

/**
 * What a measurement gave.
 *
 * @param corpus what was measured on
 * @param report how the index was brought in step, if there is one
 * @param metrics the metrics in the order of tables; by the first one the worst questions are found
 * @param systems the run of each system, in the order asked for
 * @param comparisons of systems with each other
 */
public record Measured(
    CorpusJson corpus,
    Optional<IndexReport> report,
    List<String> metrics,
    List<SystemRun> systems,
    List<Comparison> comparisons) {

  /** Copies the lists. */
  public Measured {
    metrics = List.copyOf(metrics);
    systems = List.copyOf(systems);
    comparisons = List.copyOf(comparisons);
  }

  /** Returns the run of each system. */
  public List<EvalRun> runs() {
    return systems.stream().map(SystemRun::run).toList();
  }
}
