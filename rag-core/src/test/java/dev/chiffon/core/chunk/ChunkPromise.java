package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a chunker may promise about the chunks of any document, each checkable on its own. All but
 * the last two are what {@link Chunker} asks of every chunker; those two are for chunkers that look
 * at the blocks of a document.
 */
public enum ChunkPromise {
  /** Every character that is neither white space nor furniture stands in a chunk. */
  NO_TEXT_IS_LOST,

  /** The text of each chunk is the text of its document under its span, and not blank. */
  CHUNKS_ARE_EXACT_SLICES,

  /**
   * Each chunk equals {@link Chunk#of} of its span: document id, headings, pages, part, the header
   * of the table that it begins inside of, metadata.
   */
  CHUNKS_KNOW_THEIR_PLACE,

  /** No chunk has more tokens than the maximum. */
  NO_CHUNK_EXCEEDS_THE_SIZE,

  /** No chunk starts before the one in front of it. */
  CHUNKS_STAND_IN_READING_ORDER,

  /**
   * Neither of two neighbouring chunks lies inside the other, and they share no more tokens than
   * the overlap.
   */
  OVERLAP_IS_BOUNDED,

  /**
   * No chunk begins or ends inside what a reader sees as one character: a surrogate pair, a letter
   * with its marks, joined emoji, a flag; an extended grapheme cluster as {@code \X} of {@link
   * java.util.regex.Pattern} finds it (Unicode 13 on JDK 17, Unicode 16 on JDK 25). White space may
   * be taken from a sign that stands on it.
   */
  NO_CHARACTER_IS_CUT,

  /**
   * No chunk begins or ends between two letters of a word, if the word has at most 20 letters, fits
   * the target and belongs to a script that writes spaces: Latin, Greek, Cyrillic, Armenian,
   * Georgian, Hebrew, Arabic, Devanagari or Hangul.
   */
  NO_WORD_IS_CUT,

  /** No chunk begins or ends inside a table row that fits the target. */
  NO_TABLE_ROW_IS_CUT,

  /** No chunk begins or ends inside a line of a code block that fits the target. */
  NO_CODE_LINE_IS_CUT;

  /**
   * Returns what a chunker promises that looks at the text of a document but not at its blocks: all
   * but that table rows and lines of code are whole.
   */
  public static Set<ChunkPromise> withoutBlocks() {
    return EnumSet.complementOf(EnumSet.of(NO_TABLE_ROW_IS_CUT, NO_CODE_LINE_IS_CUT));
  }

  /** Returns the promise in words: {@code no text is lost}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * Returns the first place, if any, where {@code chunks} of {@code document} break this promise.
   *
   * @param chunks in the order in which a chunker returned them
   * @param limits read by the promises about sizes, overlaps, words, rows and lines
   */
  public Optional<BrokenPromise> check(Document document, List<Chunk> chunks, ChunkLimits limits) {
    return switch (this) {
      case NO_TEXT_IS_LOST -> SpanChecks.noTextIsLost(document, chunks);
      case CHUNKS_ARE_EXACT_SLICES -> SpanChecks.chunksAreExactSlices(document, chunks);
      case CHUNKS_KNOW_THEIR_PLACE -> SpanChecks.chunksKnowTheirPlace(document, chunks);
      case NO_CHUNK_EXCEEDS_THE_SIZE -> SpanChecks.noChunkExceedsTheSize(document, chunks, limits);
      case CHUNKS_STAND_IN_READING_ORDER -> SpanChecks.chunksStandInReadingOrder(document, chunks);
      case OVERLAP_IS_BOUNDED -> SpanChecks.overlapIsBounded(document, chunks, limits);
      case NO_CHARACTER_IS_CUT -> CutChecks.noCharacterIsCut(document, chunks);
      case NO_WORD_IS_CUT -> CutChecks.noWordIsCut(document, chunks, limits);
      case NO_TABLE_ROW_IS_CUT -> CutChecks.noTableRowIsCut(document, chunks, limits);
      case NO_CODE_LINE_IS_CUT -> CutChecks.noCodeLineIsCut(document, chunks, limits);
    };
  }
}
