package dev.chiffon.examples.cli.view;

import dev.chiffon.eval.compare.Comparison;
import dev.chiffon.eval.compare.Finding;
import dev.chiffon.eval.compare.PairedComparison;
import dev.chiffon.eval.compare.QuestionChange;
import dev.chiffon.eval.compare.Verdict;
import dev.chiffon.eval.report.ComparisonTable;
import java.io.PrintStream;
import java.util.Locale;

/** Prints a comparison of two runs for people. */
public final class CompareText {
  private static final String INDENT = "    ";
  private static final int WORST = 5;

  private CompareText() {}

  /** Prints both runs metric by metric, the questions that lost most, and the verdict. */
  public static void print(Verdict verdict, PrintStream out, int columns) {
    Text text = new Text(out, columns);
    verdict
        .comparison()
        .ifPresent(
            made -> {
              out.print(ComparisonTable.print(made, columns));
              worst(made, text);
              text.blank();
            });
    verdict(verdict, text);
  }

  /** Prints what the gate says. */
  static void verdict(Verdict verdict, Text text) {
    text.lines("", "Verdict: " + verdict.outcome().name().toLowerCase(Locale.ROOT));
    for (Finding finding : verdict.findings()) {
      text.paragraph("- ", "  ", VerdictJson.brief(finding));
    }
  }

  private static void worst(Comparison comparison, Text text) {
    PairedComparison main = CompareJson.mainPair(comparison);
    if (main.worst().isEmpty()) {
      return;
    }
    text.blank();
    text.lines("", "Most " + main.metric() + " lost:");
    for (QuestionChange each : main.worst().stream().limit(WORST).toList()) {
      String scores =
          String.format(Locale.ROOT, "%.3f to %.3f  ", each.baseline(), each.candidate());
      text.paragraph(scores, INDENT, each.id() + ": " + each.question());
    }
  }
}
