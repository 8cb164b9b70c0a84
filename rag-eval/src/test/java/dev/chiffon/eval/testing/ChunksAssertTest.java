package dev.chiffon.eval.testing;

import static dev.chiffon.eval.testing.EvalAssertions.assertThatChunks;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.chunk.ChunkLimits;
import dev.chiffon.core.chunk.ChunkPromise;
import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.FixedSizeChunker;
import dev.chiffon.core.chunk.SampleDocuments;
import dev.chiffon.core.chunk.SentenceChunker;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.chunk.WordTokens;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

class ChunksAssertTest {
  private static final ChunkSize SIZE = new ChunkSize(40, 60, WordTokens.COUNTER);
  private static final Document HANDBOOK = SampleDocuments.handbook();
  private static final Document NOTICE = Document.ofText("notice", "the notice period is long");

  @Test
  void chunks_of_the_structural_chunker_keep_all_that_can_be_asked() {
    assertThatChunks(new StructuralChunker(SIZE), HANDBOOK)
        .coverAllText()
        .areExactSlices()
        .areAtMost(60, WordTokens.COUNTER)
        .areInOrder()
        .cutNoWord()
        .cutNoTableRow()
        .cutNoCodeLine()
        .startAtSentences(.9)
        .haveHeadingPath("Handbook")
        .overlapAtMost(0, WordTokens.COUNTER)
        .keepEveryPromise()
        .chunks()
        .hasSizeGreaterThan(10);
  }

  @Test
  void lost_text_is_shown_in_its_place() {
    fails(() -> assertThatChunks(NOTICE, chunks(0, 10, 18, 25)).coverAllText())
        .withMessage(
            "promise broken: no text is lost: no chunk holds these 6 units, at 11 of 'notice':"
                + " \"the notice |period| is long\"");
  }

  @Test
  void a_slice_that_is_not_exact_is_shown_with_what_stands_there() {
    Chunk chunk = chunks(4, 10).get(0);
    Chunk shifted =
        new Chunk("notice", new Span(3, 9), chunk.text(), List.of(), List.of(), chunk.metadata());
    fails(() -> assertThatChunks(NOTICE, List.of(shifted)).areExactSlices())
        .withMessage(
            "promise broken: chunks are exact slices: chunk [3, 9) says \"notice\", at 3 of"
                + " 'notice': \"the| notic|e period is long\"");
  }

  @Test
  void a_large_chunk_is_shown_with_its_tokens() {
    fails(() -> assertThatChunks(NOTICE, chunks(0, 25)).areAtMost(4, WordTokens.COUNTER))
        .withMessageContaining("chunk [0, 25) has 5 tokens, at most 4 are allowed");
  }

  @Test
  void disorder_is_shown() {
    fails(
            () ->
                assertThatChunks(NOTICE, List.of(chunks(11, 25).get(0), chunks(0, 10).get(0)))
                    .areInOrder())
        .withMessageContaining("chunk 1, [0, 10), comes after [11, 25), at 0 of 'notice'");
  }

  @Test
  void a_cut_word_is_shown_with_the_cut() {
    fails(() -> assertThatChunks(NOTICE, chunks(0, 13, 13, 25)).cutNoWord())
        .withMessage(
            "promise broken: no word is cut: cut inside 'period', at 13 of 'notice': \"the notice"
                + " pe|riod is long\"");
  }

  @Test
  void a_cut_row_and_a_cut_line_are_shown() {
    FixedSizeChunker windows = new FixedSizeChunker(new ChunkSize(7, 7, WordTokens.COUNTER));
    fails(() -> assertThatChunks(windows, HANDBOOK).cutNoTableRow())
        .withMessageStartingWith("promise broken: no table row is cut: cut inside [");
    fails(() -> assertThatChunks(windows, HANDBOOK).cutNoCodeLine())
        .withMessageStartingWith("promise broken: no code line is cut: cut inside [");
  }

  @Test
  void a_start_inside_a_sentence_is_shown() {
    assertThatChunks(new SentenceChunker(SIZE), HANDBOOK).startAtSentences(.7);
    fails(() -> assertThatChunks(NOTICE, chunks(0, 10, 11, 25)).startAtSentences(.6))
        .withMessage(
            "promise broken: at least 60.0 % start at sentences: 1 of 2 do, this one does not, at"
                + " 11 of 'notice': \"the notice |period is long\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThatChunks(NOTICE, List.of()).startAtSentences(95));
  }

  @Test
  void other_headings_are_shown() {
    fails(
            () ->
                assertThatChunks(new StructuralChunker(SIZE), HANDBOOK)
                    .haveHeadingPath("Handbook", "Tiny"))
        .withMessageContaining("every chunk stands under [Handbook, Tiny]: chunk [0, ");
  }

  @Test
  void an_overlap_above_the_limit_is_shown_in_tokens() {
    FixedSizeChunker windows = new FixedSizeChunker(SIZE).withOverlap(10);
    assertThatChunks(windows, HANDBOOK).overlapAtMost(10, WordTokens.COUNTER);
    fails(() -> assertThatChunks(windows, HANDBOOK).overlapAtMost(9, WordTokens.COUNTER))
        .withMessageContaining("share 10 tokens, at most 9 are allowed");
  }

  @Test
  void the_promises_to_keep_can_be_chosen() {
    FixedSizeChunker windows = new FixedSizeChunker(SIZE);
    assertThatChunks(windows, HANDBOOK).keep(ChunkPromise.withoutBlocks(), ChunkLimits.of(SIZE));
    fails(() -> assertThatChunks(windows, HANDBOOK).keepEveryPromise())
        .withMessageContaining("no table row is cut");
  }

  /** Returns the chunks of {@link #NOTICE} between pairs of offsets. */
  private static List<Chunk> chunks(int... offsets) {
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < offsets.length; i += 2) {
      chunks.add(Chunk.of(NOTICE, new Span(offsets[i], offsets[i + 1])));
    }
    return chunks;
  }

  private static ThrowableAssertAlternative<AssertionError> fails(ThrowingCallable assertion) {
    return assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion);
  }
}
