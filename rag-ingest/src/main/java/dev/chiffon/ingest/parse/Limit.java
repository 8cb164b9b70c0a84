package dev.chiffon.ingest.parse;

/** What a file may cost beside time; see {@link IngestLimits}. */
public enum Limit {
  /** Size of the file, in bytes. */
  BYTES("bytes", 100_000_000),
  /** Size of all parts that are packed in it, unpacked, in bytes. */
  UNPACKED_BYTES("bytes unpacked", 500_000_000),
  /**
   * How many times larger unpacked than packed any of its parts may be. Parts of less than 1 MB are
   * not judged.
   */
  RATIO("times its packed size unpacked", 200),
  /** How many parts may be packed in it. */
  ENTRIES("packed parts", 10_000),
  /** How many pages, sheets or slides it may have. */
  PAGES("pages", 10_000),
  /** How deep its elements or the files inside it may nest. */
  DEPTH("levels of nesting", 500),
  /** How many blocks its document may have, the rows and cells of tables counted. */
  BLOCKS("blocks", 1_000_000),
  /** Length of its document's text, in UTF-16 units. */
  CHARACTERS("characters of text", 20_000_000);

  private final String unit;
  private final long byDefault;

  Limit(String unit, long byDefault) {
    this.unit = unit;
    this.byDefault = byDefault;
  }

  /** Returns what is counted, in the plural, for messages. */
  String unit() {
    return unit;
  }

  /** Returns how much is allowed unless somebody says otherwise. */
  public long byDefault() {
    return byDefault;
  }
}
