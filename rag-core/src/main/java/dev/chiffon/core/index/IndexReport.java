package dev.chiffon.core.index;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What one run over a source did. Every document of the source is counted once: added, updated,
 * unchanged or failed.
 *
 * @param added documents that were not there before
 * @param updated documents whose content changed
 * @param unchanged documents left alone
 * @param deleted documents that have vanished from the source
 * @param failures documents that could not be read, by id ascending; a version indexed before stays
 * @param chunksEmbedded chunks that went through the embedder
 * @param chunksReused chunks of updated documents whose text, headings included, had not changed
 * @param time how long the run took
 */
public record IndexReport(
    int added,
    int updated,
    int unchanged,
    int deleted,
    List<Failure> failures,
    int chunksEmbedded,
    int chunksReused,
    Duration time) {

  /**
   * A document that could not be read.
   *
   * @param documentId which one
   * @param reason a short constant code, such as {@code ENCRYPTED}
   * @param message what is wrong, in words
   */
  public record Failure(String documentId, String reason, String message) {}

  /** Copies the list. */
  public IndexReport {
    failures = List.copyOf(failures);
  }

  /** Returns how many documents the source had. */
  public int total() {
    return added + updated + unchanged + failures.size();
  }

  /** Returns the figures in one line. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "added %d, updated %d, unchanged %d, deleted %d, failed %d; chunks embedded %d, reused %d;"
            + " %.1f s",
        added,
        updated,
        unchanged,
        deleted,
        failures.size(),
        chunksEmbedded,
        chunksReused,
        time.toMillis() / 1e3);
  }
}
