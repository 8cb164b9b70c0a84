package dev.chiffon.examples.cli;

import dev.chiffon.eval.compare.Gate;
import dev.chiffon.eval.compare.Verdict;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.report.JUnitXml;

/**
 * What the gate says of a run against its baseline.
 *
 * @param gate the gate
 * @param candidate the run
 * @param verdict what it says
 */
record GateResult(Gate gate, EvalRun candidate, Verdict verdict) {

  static GateResult of(EvalRun baseline, EvalRun candidate) {
    Gate gate = Gate.defaults();
    return new GateResult(gate, candidate, gate.judge(baseline, candidate));
  }

  /** Returns the verdict as test results. */
  String junit() {
    return JUnitXml.print(candidate.system(), gate, verdict);
  }

  int exitCode() {
    return switch (verdict.outcome()) {
      case PASSED, WARNED -> Conventions.DONE;
      case FAILED -> Conventions.WORSE;
      case REFUSED -> Conventions.INCOMPARABLE;
    };
  }
}
