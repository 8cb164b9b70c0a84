package dev.chiffon.ingest.parse;

/** Whether what was decoded is text at all. */
final class Characters {
  // Random bytes read as windows-1252 come to 12 %, compiled programs to more.
  private static final double MAX_STRANGE = .05;
  private static final int SAMPLE = 200_000;

  private Characters() {}

  /**
   * Returns if {@code text} looks like text.
   *
   * @throws IngestException if more than 5 % of it are control or replacement characters
   */
  static void requireText(Source source, String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    long strange = sample.chars().filter(Characters::isStrange).count();
    if (strange > MAX_STRANGE * sample.length()) {
      throw new IngestException(
          source.id(),
          IngestException.Reason.UNSUPPORTED,
          "need text, got %d control or undecodable characters in %d"
              .formatted(strange, sample.length()));
    }
  }

  /** Escape colours the logs of terminals, form feed parts pages. */
  private static boolean isStrange(int c) {
    boolean usual = c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x1B || c == 0x85;
    return !usual && (Character.isISOControl(c) || c == 0xFFFD);
  }
}
