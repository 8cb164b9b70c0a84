package dev.chiffon.examples.cli.view;

import dev.chiffon.core.index.IndexReport;
import java.util.List;

/**
 * An index run, for JSON.
 *
 * @param documents what became of the documents
 * @param chunks what became of the chunks
 * @param failures the documents that could not be read
 * @param millis how long it took
 */
public record ReportJson(Documents documents, Chunks chunks, List<Failure> failures, long millis) {

  /** Copies the list. */
  public ReportJson {
    failures = List.copyOf(failures);
  }

  /**
   * Counts of documents; the total is the sum of all but the deleted ones.
   *
   * @param total documents of the source
   * @param added new ones
   * @param updated ones whose content changed
   * @param unchanged ones left alone
   * @param failed ones that could not be read
   * @param deleted ones that have vanished from the source
   */
  public record Documents(
      int total, int added, int updated, int unchanged, int failed, int deleted) {}

  /**
   * Counts of chunks.
   *
   * @param embedded ones that went through the embedder
   * @param reused ones of updated documents that had not changed
   */
  public record Chunks(int embedded, int reused) {}

  /**
   * A document that could not be read.
   *
   * @param document its id
   * @param reason a constant code, such as {@code ENCRYPTED}
   * @param message what is wrong, in words
   */
  public record Failure(String document, String reason, String message) {

    private static Failure of(IndexReport.Failure failure) {
      return new Failure(failure.documentId(), failure.reason(), failure.message());
    }
  }

  /** Returns the report as JSON has it. */
  public static ReportJson of(IndexReport report) {
    return new ReportJson(
        new Documents(
            report.total(),
            report.added(),
            report.updated(),
            report.unchanged(),
            report.failures().size(),
            report.deleted()),
        new Chunks(report.chunksEmbedded(), report.chunksReused()),
        report.failures().stream().map(Failure::of).toList(),
        report.time().toMillis());
  }
}
