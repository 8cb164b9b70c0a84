package dev.chiffon.examples.cli;

import dev.chiffon.eval.compare.Verdict;
import dev.chiffon.examples.cli.view.EvalJson;
import dev.chiffon.examples.cli.view.EvalText;
import dev.chiffon.examples.cli.view.Json;
import dev.chiffon.examples.cli.view.Measured;
import dev.chiffon.examples.cli.view.ReportText;
import java.util.Optional;

/**
 * Prints a measurement.
 *
 * @param here where to
 * @param json whether as JSON
 */
record EvalPrinter(Surroundings here, boolean json) {

  void print(Measured measured, Optional<GateResult> gate) {
    measured.report().ifPresent(done -> ReportText.printBrief(done, here.err(), here.columns()));
    EvalText.printNotes(measured.corpus(), here.err(), here.columns());
    Optional<Verdict> verdict = gate.map(GateResult::verdict);
    if (json) {
      Json.print(EvalJson.of(measured, verdict), here.out());
    } else {
      EvalText.print(measured, verdict, here.out(), here.columns());
    }
  }
}
