package dev.chiffon.ingest.pdf;

/**
 * What the file itself says a line is part of.
 *
 * @param block tells the lines of one block from those of the next
 * @param level of a heading, or how deep a list item is nested
 */
record LineTag(int block, Role role, int level) {

  /** What a block is. */
  enum Role {
    HEADING,
    LIST_ITEM,
    CAPTION,
    TABLE,
    TEXT
  }

  boolean isHeading() {
    return role == Role.HEADING;
  }
}
