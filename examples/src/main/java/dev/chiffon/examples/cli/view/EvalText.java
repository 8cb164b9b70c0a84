package dev.chiffon.examples.cli.view;

import dev.chiffon.eval.compare.Comparison;
import dev.chiffon.eval.compare.Verdict;
import dev.chiffon.eval.report.ComparisonTable;
import dev.chiffon.eval.report.FoldTable;
import dev.chiffon.eval.report.RunTable;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints a measurement for people. */
public final class EvalText {
  private static final int WORST = 5;

  private EvalText() {}

  /** Prints what was done to the texts before they could be measured. */
  public static void printNotes(CorpusJson corpus, PrintStream err, int columns) {
    Text text = new Text(err, columns);
    if (!corpus.kind().equals("questions")) {
      text.paragraph("", "", Text.count((int) corpus.embeddedTexts(), "text") + " embedded");
    }
    if (corpus.cutTexts() > 0) {
      text.paragraph(
          "",
          "",
          "Of %s in %s the embedder has seen the beginning only, as much as it takes."
              .formatted(Text.count(corpus.cutTexts(), "text"), corpus.path()));
    }
  }

  /** Prints the metrics with their intervals, comparisons, folds and the worst questions. */
  public static void print(
      Measured measured, Optional<Verdict> verdict, PrintStream out, int columns) {
    Text text = new Text(out, columns);
    text.paragraph("", "", corpus(measured.corpus()));
    text.blank();
    out.print(RunTable.print(measured.runs(), measured.metrics(), columns));
    chunks(measured, text);
    for (Comparison comparison : measured.comparisons()) {
      text.blank();
      out.print(ComparisonTable.print(comparison, measured.metrics(), columns));
    }
    folds(measured, out, columns);
    worst(measured, text);
    verdict.ifPresent(
        said -> {
          text.blank();
          CompareText.verdict(said, text);
        });
  }

  private static String corpus(CorpusJson corpus) {
    String questions =
        Text.count(corpus.questions(), "question")
            + ", "
            + Text.count(corpus.documents(), "document");
    return corpus.unanswerable() == 0
        ? questions
        : questions + "; " + corpus.unanswerable() + " without an answer there, not asked";
  }

  private static void chunks(Measured measured, Text text) {
    List<SystemRun> cut =
        measured.systems().stream().filter(each -> each.chunks().isPresent()).toList();
    if (cut.isEmpty()) {
      return;
    }
    text.blank();
    cut.stream()
        .map(each -> chunks(each.run().settings().getOrDefault("chunker", ""), each.chunks().get()))
        .distinct()
        .forEach(line -> text.lines("", line));
  }

  private static String chunks(String chunker, SystemRun.Chunks chunks) {
    return String.format(
        Locale.ROOT,
        "%s: %s of %.1f tokens on average",
        chunker,
        Text.count(chunks.count(), "chunk"),
        chunks.meanTokens());
  }

  private static void folds(Measured measured, PrintStream out, int columns) {
    for (SystemRun system : measured.systems()) {
      if (!system.folds().isEmpty()) {
        out.println();
        out.print(FoldTable.print(system.run(), system.folds(), measured.metrics(), columns));
      }
    }
  }

  private static void worst(Measured measured, Text text) {
    if (measured.systems().size() != 1) {
      return;
    }
    String metric = measured.metrics().get(0);
    List<MeasuredJson.Worst> worst = MeasuredJson.worst(measured.runs().get(0), metric);
    text.blank();
    text.lines("", "Lowest " + metric + ":");
    for (MeasuredJson.Worst each : worst.stream().limit(WORST).toList()) {
      String score = String.format(Locale.ROOT, "%.3f  ", each.score());
      text.paragraph(score, " ".repeat(score.length()), each.id() + ": " + each.question());
    }
  }
}
