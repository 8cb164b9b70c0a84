package dev.chiffon.examples.cli;

import dev.chiffon.eval.compare.Comparison;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.examples.cli.view.SystemRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the pipeline with its legs. */
final class Against {
  private static final List<RetrieverChoice> LEGS =
      List.of(RetrieverChoice.BM25, RetrieverChoice.DENSE);

  private Against() {}

  /** Returns the default against each leg that was measured; nothing if the default was not. */
  static List<Comparison> eachLeg(List<SystemRun> systems) {
    Optional<EvalRun> pipeline = named(systems, RetrieverChoice.DEFAULT);
    return LEGS.stream()
        .flatMap(leg -> named(systems, leg).stream())
        .flatMap(leg -> pipeline.stream().map(run -> Comparison.of(leg, List.of(run))))
        .toList();
  }

  /** Returns the run without its settings, which are those of the others. */
  private static Optional<EvalRun> named(List<SystemRun> systems, RetrieverChoice choice) {
    return systems.stream()
        .map(SystemRun::run)
        .filter(run -> run.system().equals(choice.toString()))
        .map(run -> new EvalRun(run.system(), Map.of(), run.fingerprint(), run.results()))
        .findFirst();
  }
}
