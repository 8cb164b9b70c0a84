package dev.chiffon.eval.testing;

import dev.chiffon.core.chunk.BrokenPromise;
import dev.chiffon.core.chunk.ChunkLimits;
import dev.chiffon.core.chunk.ChunkPromise;
import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.text.TokenCounter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/**
 * Assertions on the chunks of one document. A failure names the promise, the offset, the document
 * and an excerpt with the place marked:
 *
 * <pre>
 * promise broken: no text is lost: no chunk holds these 6 units, at 11 of 'handbook': "the notice |period| is..."
 * </pre>
 */
public final class ChunksAssert extends AbstractAssert<ChunksAssert, List<Chunk>> {
  /** No need to cut anything: without a size all that may be whole has to be. */
  private static final ChunkSize ANY =
      new ChunkSize(Integer.MAX_VALUE, Integer.MAX_VALUE, text -> text.isBlank() ? 0 : 1);

  private final Document document;

  ChunksAssert(Document document, List<Chunk> chunks) {
    super(chunks, ChunksAssert.class);
    this.document = document;
  }

  /**
   * Verifies that every character that is neither white space nor furniture stands in a chunk.
   *
   * <pre>{@code
   * assertThatChunks(sentences, handbook).coverAllText();             // passes
   * assertThatChunks(handbook, chunks.subList(1, 9)).coverAllText();  // fails: the first is missing
   * }</pre>
   */
  public ChunksAssert coverAllText() {
    return keep(ChunkPromise.NO_TEXT_IS_LOST, ANY);
  }

  /**
   * Verifies that the text of each chunk is the document's text under its span, and that headings,
   * pages and metadata are those of that place.
   *
   * <pre>{@code
   * assertThatChunks(document, Chunk.allOf(document, spans)).areExactSlices();  // passes
   * assertThatChunks(document, List.of(lowerCased)).areExactSlices();           // fails
   * }</pre>
   */
  public ChunksAssert areExactSlices() {
    keep(ChunkPromise.CHUNKS_ARE_EXACT_SLICES, ANY);
    return keep(ChunkPromise.CHUNKS_KNOW_THEIR_PLACE, ANY);
  }

  /**
   * Verifies that no chunk has more than {@code tokens} tokens, at least 1.
   *
   * <pre>{@code
   * assertThatChunks(chunker, handbook).areAtMost(254, embedder.tokens());  // passes
   * assertThatChunks(chunker, handbook).areAtMost(5, embedder.tokens());    // fails
   * }</pre>
   */
  public ChunksAssert areAtMost(int tokens, TokenCounter counter) {
    return keep(ChunkPromise.NO_CHUNK_EXCEEDS_THE_SIZE, new ChunkSize(tokens, tokens, counter));
  }

  /**
   * Verifies that no chunk starts before the one in front of it.
   *
   * <pre>{@code
   * assertThatChunks(document, List.of(first, second)).areInOrder();  // passes
   * assertThatChunks(document, List.of(second, first)).areInOrder();  // fails
   * }</pre>
   */
  public ChunksAssert areInOrder() {
    return keep(ChunkPromise.CHUNKS_STAND_IN_READING_ORDER, ANY);
  }

  /**
   * Verifies that no chunk begins or ends inside a character as a reader sees it, or between two
   * letters of a word of at most 20; see {@link ChunkPromise#NO_WORD_IS_CUT}.
   *
   * <pre>{@code
   * assertThatChunks(document, List.of(chunk("notice "), chunk("period"))).cutNoWord();  // passes
   * assertThatChunks(document, List.of(chunk("notice pe"), chunk("riod"))).cutNoWord();  // fails
   * }</pre>
   */
  public ChunksAssert cutNoWord() {
    keep(ChunkPromise.NO_CHARACTER_IS_CUT, ANY);
    return keep(ChunkPromise.NO_WORD_IS_CUT, ANY);
  }

  /**
   * Verifies that no chunk begins or ends inside a table row, however large it is.
   *
   * <pre>{@code
   * assertThatChunks(new StructuralChunker(size), prices).cutNoTableRow();  // passes
   * assertThatChunks(new FixedSizeChunker(size), prices).cutNoTableRow();   // fails
   * }</pre>
   */
  public ChunksAssert cutNoTableRow() {
    return keep(ChunkPromise.NO_TABLE_ROW_IS_CUT, ANY);
  }

  /**
   * Verifies that no chunk begins or ends inside a line of a code block, however long it is.
   *
   * <pre>{@code
   * assertThatChunks(new StructuralChunker(size), manual).cutNoCodeLine();  // passes
   * assertThatChunks(new SentenceChunker(size), manual).cutNoCodeLine();    // fails
   * }</pre>
   */
  public ChunksAssert cutNoCodeLine() {
    return keep(ChunkPromise.NO_CODE_LINE_IS_CUT, ANY);
  }

  /**
   * Verifies that at least that share of the chunks, in [0, 1], begins where a block, a sentence, a
   * table row or a line of code does. The failure shows the first chunk that does not.
   *
   * <pre>{@code
   * assertThatChunks(new SentenceChunker(size), handbook).startAtSentences(.95);   // passes
   * assertThatChunks(new FixedSizeChunker(size), handbook).startAtSentences(.95);  // fails
   * }</pre>
   */
  public ChunksAssert startAtSentences(double atLeast) {
    isNotNull();
    if (!(atLeast >= 0 && atLeast <= 1)) {
      throw new IllegalArgumentException("need a share from 0 to 1, got " + atLeast);
    }
    Set<Integer> starts = new TreeSet<>(SentenceStarts.of(document));
    List<Chunk> inside =
        actual.stream().filter(chunk -> !starts.contains(chunk.span().start())).toList();
    int begun = actual.size() - inside.size();
    if (!inside.isEmpty() && begun < atLeast * actual.size()) {
      String promise =
          String.format(Locale.ROOT, "at least %.1f %% start at sentences", 100 * atLeast);
      String detail = "%d of %d do, this one does not".formatted(begun, actual.size());
      fail(new BrokenPromise(promise, detail, document, inside.get(0).span().start(), 0));
    }
    return this;
  }

  /**
   * Verifies that every chunk stands under these headings, outermost first; deeper ones may follow.
   *
   * <pre>{@code
   * assertThatChunks(chunker, handbook).haveHeadingPath("Handbook");           // passes
   * assertThatChunks(chunker, handbook).haveHeadingPath("Handbook", "Leave");  // fails
   * }</pre>
   */
  public ChunksAssert haveHeadingPath(String... headings) {
    isNotNull();
    List<String> path = List.of(headings);
    for (Chunk chunk : actual) {
      List<String> found = chunk.headingPath();
      if (found.size() < path.size() || !found.subList(0, path.size()).equals(path)) {
        String promise = "every chunk stands under " + path;
        String detail = "chunk %s stands under %s".formatted(chunk.span(), found);
        fail(
            new BrokenPromise(
                promise, detail, document, chunk.span().start(), chunk.span().length()));
      }
    }
    return this;
  }

  /**
   * Verifies that neighbouring chunks share no more than {@code tokens} tokens, at least 0, and
   * that neither lies inside the other.
   *
   * <pre>{@code
   * assertThatChunks(windows.withOverlap(20), handbook).overlapAtMost(20, counter);  // passes
   * assertThatChunks(windows.withOverlap(20), handbook).overlapAtMost(0, counter);   // fails
   * }</pre>
   */
  public ChunksAssert overlapAtMost(int tokens, TokenCounter counter) {
    ChunkSize size = new ChunkSize(Integer.MAX_VALUE, Integer.MAX_VALUE, counter);
    return keep(EnumSet.of(ChunkPromise.OVERLAP_IS_BOUNDED), new ChunkLimits(size, tokens));
  }

  /**
   * Verifies every {@link ChunkPromise} with at most 254 tokens of four characters, half of which
   * may be overlap.
   *
   * <pre>{@code
   * assertThatChunks(new StructuralChunker(size), handbook).keepEveryPromise();  // passes
   * assertThatChunks(handbook, List.of(whole)).keepEveryPromise();  // fails: exceeds the size
   * }</pre>
   */
  public ChunksAssert keepEveryPromise() {
    return keep(EnumSet.allOf(ChunkPromise.class), ChunkLimits.of(ChunkLimits.miniLmSize()));
  }

  /**
   * Verifies these promises with limits of one's own.
   *
   * <pre>{@code
   * assertThatChunks(words, handbook).keep(ChunkPromise.withoutBlocks(), ChunkLimits.of(size));
   * }</pre>
   *
   * passes for a chunker that looks at no blocks; with {@code EnumSet.allOf(ChunkPromise.class)} it
   * fails where that chunker cuts a table row.
   */
  public ChunksAssert keep(Set<ChunkPromise> promises, ChunkLimits limits) {
    isNotNull();
    for (ChunkPromise promise : ChunkPromise.values()) {
      if (promises.contains(promise)) {
        Optional<BrokenPromise> broken = promise.check(document, actual, limits);
        broken.ifPresent(this::fail);
      }
    }
    return this;
  }

  /**
   * Returns AssertJ's assertions on the list of the chunks.
   *
   * <pre>{@code
   * assertThatChunks(chunker, document).chunks().hasSize(3);  // passes for three chunks
   * assertThatChunks(chunker, document).chunks().isEmpty();   // fails for three chunks
   * }</pre>
   */
  public ListAssert<Chunk> chunks() {
    isNotNull();
    return Assertions.assertThat(actual);
  }

  private ChunksAssert keep(ChunkPromise promise, ChunkSize size) {
    return keep(EnumSet.of(promise), ChunkLimits.of(size));
  }

  private void fail(BrokenPromise broken) {
    failWithMessage("%s", broken.text());
  }
}
