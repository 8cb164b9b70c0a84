package dev.chiffon.ingest.slides;

/**
 * What stands in front of a paragraph.
 *
 * @param kind nothing, a mark or a number
 * @param start the number of the first item
 */
record Bullet(Kind kind, int start) {
  static final Bullet NONE = new Bullet(Kind.NONE, 1);
  static final Bullet MARK = new Bullet(Kind.MARK, 1);

  /** The kinds of bullets. */
  enum Kind {
    NONE,
    MARK,
    NUMBER
  }
}
