package dev.chiffon.ingest.parse;

import java.time.Duration;

/**
 * How much one file may cost.
 *
 * @param maxBytes size of the file, in bytes
 * @param maxCharacters length of the document's text, in UTF-16 units
 * @param maxTime time to parse it
 */
public record IngestLimits(long maxBytes, int maxCharacters, Duration maxTime) {

  /** Checks that every limit allows something. */
  public IngestLimits {
    if (maxBytes < 1 || maxCharacters < 1 || maxTime.isNegative() || maxTime.isZero()) {
      throw new IllegalArgumentException(
          "need limits above 0, got %d bytes, %d characters, %s"
              .formatted(maxBytes, maxCharacters, maxTime));
    }
  }

  /** Returns 100 MB, 20 million characters, 30 seconds. */
  public static IngestLimits defaults() {
    return new IngestLimits(100_000_000, 20_000_000, Duration.ofSeconds(30));
  }

  /** Returns the same limits with another size of the file, in bytes. */
  public IngestLimits withMaxBytes(long maxBytes) {
    return new IngestLimits(maxBytes, maxCharacters, maxTime);
  }

  /** Returns the same limits with another length of the text, in UTF-16 units. */
  public IngestLimits withMaxCharacters(int maxCharacters) {
    return new IngestLimits(maxBytes, maxCharacters, maxTime);
  }

  /** Returns the same limits with another time to parse. */
  public IngestLimits withMaxTime(Duration maxTime) {
    return new IngestLimits(maxBytes, maxCharacters, maxTime);
  }
}
