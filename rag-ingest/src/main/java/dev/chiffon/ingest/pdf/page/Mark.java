package dev.chiffon.ingest.pdf.page;

/**
 * What the file says about a stretch of what it draws.
 *
 * @param id the number by which the file's tree of tags refers to it, unique on its page
 * @param kind whether it belongs to the text
 */
public record Mark(int id, Kind kind) {

  /** What marked content is. */
  public enum Kind {
    /** Part of the document's text. */
    TEXT,
    /** Decoration: running lines, page numbers, rules, backgrounds. */
    ARTIFACT
  }

  /** Returns the mark of decoration, which no tag refers to. */
  static Mark artifact() {
    return new Mark(0, Kind.ARTIFACT);
  }
}
