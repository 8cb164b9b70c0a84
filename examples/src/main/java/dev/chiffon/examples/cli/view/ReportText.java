package dev.chiffon.examples.cli.view;

import dev.chiffon.core.index.IndexReport;
import java.io.PrintStream;
import java.util.Locale;

/** Prints an index run for people. */
public final class ReportText {
  private ReportText() {}

  /** Prints what became of the documents, and of each that could not be read, why. */
  public static void print(IndexReport report, PrintStream out, int columns) {
    Text text = new Text(out, columns);
    text.lines(
        "",
        String.format(
            Locale.ROOT,
            "%s: %d added, %d updated, %d unchanged, %d failed; %d deleted%n%s embedded, %d reused;"
                + " %.1f s",
            Text.count(report.total(), "document"),
            report.added(),
            report.updated(),
            report.unchanged(),
            report.failures().size(),
            report.deleted(),
            Text.count(report.chunksEmbedded(), "chunk"),
            report.chunksReused(),
            report.time().toMillis() / 1e3));
    failures(report, text);
  }

  /** Prints in one line what was done, and of each document that could not be read, why. */
  public static void printBrief(IndexReport report, PrintStream out, int columns) {
    Text text = new Text(out, columns);
    String documents = Text.count(report.total(), "document");
    text.lines("", documents + ", " + Text.count(report.chunksEmbedded(), "chunk") + " embedded");
    failures(report, text);
  }

  private static void failures(IndexReport report, Text text) {
    for (IndexReport.Failure failure : report.failures()) {
      text.paragraph(
          "Cannot read ",
          "    ",
          failure.documentId() + ": " + failure.reason() + ", " + failure.message());
    }
  }
}
