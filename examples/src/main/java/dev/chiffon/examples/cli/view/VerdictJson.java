package dev.chiffon.examples.cli.view;

import dev.chiffon.eval.compare.Finding;
import dev.chiffon.eval.compare.Verdict;
import java.util.List;

/**
 * What the gate says, for JSON.
 *
 * @param outcome {@code PASSED}, {@code WARNED}, {@code FAILED} or {@code REFUSED}
 * @param findings why, in words, the worst first
 */
public record VerdictJson(String outcome, List<String> findings) {

  /** Copies the list. */
  public VerdictJson {
    findings = List.copyOf(findings);
  }

  static VerdictJson of(Verdict verdict) {
    return new VerdictJson(
        verdict.outcome().name(), verdict.findings().stream().map(VerdictJson::brief).toList());
  }

  /** Returns what was found without the questions that lost most, which are listed apart. */
  static String brief(Finding finding) {
    return finding.text().lines().findFirst().orElse("");
  }
}
