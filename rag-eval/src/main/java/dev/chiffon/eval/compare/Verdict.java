package dev.chiffon.eval.compare;

import dev.chiffon.eval.compare.Finding.MissedFloor;
import dev.chiffon.eval.compare.Finding.ProvenLoss;
import dev.chiffon.eval.compare.Finding.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a {@link Gate} says of a run.
 *
 * @param findings a refusal, proven losses, missed floors, then warnings; by metric ascending
 * @param comparison with the baseline, in the gate's metrics; empty if it was refused
 */
public record Verdict(List<Finding> findings, Optional<Comparison> comparison) {

  /** Whether a run may pass. */
  public enum Outcome {
    /** Nothing was found. */
    PASSED,
    /** Nothing but warnings was found. */
    WARNED,
    /** A loss was proven, or a floor missed. */
    FAILED,
    /** Questions or corpus changed: nothing can be said. */
    REFUSED
  }

  /** Copies the list. */
  public Verdict {
    findings = List.copyOf(findings);
  }

  /** Returns the worst of what the findings amount to. */
  public Outcome outcome() {
    return findings.stream()
        .map(Verdict::outcome)
        .max(Comparable::compareTo)
        .orElse(Outcome.PASSED);
  }

  /** Returns whether the run may pass, with warnings or without. */
  public boolean passes() {
    return outcome() == Outcome.PASSED || outcome() == Outcome.WARNED;
  }

  /** Returns the findings that are of that outcome. */
  public List<Finding> findings(Outcome outcome) {
    return findings.stream().filter(finding -> outcome(finding) == outcome).toList();
  }

  /** Returns the findings in words, one to a line; empty if there are none. */
  public String text() {
    return findings.stream()
        .map(finding -> "- " + finding.text())
        .collect(Collectors.joining("\n"));
  }

  private static Outcome outcome(Finding finding) {
    if (finding instanceof Refusal) {
      return Outcome.REFUSED;
    }
    return finding instanceof ProvenLoss || finding instanceof MissedFloor
        ? Outcome.FAILED
        : Outcome.WARNED;
  }
}
