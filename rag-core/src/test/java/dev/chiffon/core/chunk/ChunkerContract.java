package dev.chiffon.core.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every chunker promises; a test of a chunker implements {@link #chunker} and inherits it. */
public interface ChunkerContract {

  /** Returns the chunker under test, whose maximum is the one of {@link #size}. */
  Chunker chunker();

  /** Returns the size that the chunker under test was made with. */
  ChunkSize size();

  /** Returns the promises that hold for any document, on documents that tend to break them. */
  @TestFactory
  default Stream<DynamicTest> every_document_is_cut_into_exact_slices_that_cover_it() {
    return SampleDocuments.all()
        .map(document -> DynamicTest.dynamicTest(document.id(), () -> requirePromises(document)));
  }

  /** A document without text has no chunks. */
  @Test
  default void a_document_without_text_has_no_chunks() {
    assertThat(chunker().chunk(Document.ofText("empty", ""))).isEmpty();
    assertThat(chunker().chunk(Document.ofText("blank", " \n\t\n "))).isEmpty();
  }

  /** A document that fits one chunk is one chunk. */
  @Test
  default void a_text_that_fits_is_one_chunk() {
    assertThat(chunker().chunk(Document.ofText("one", "One word, or four.")))
        .extracting(Chunk::text)
        .containsExactly("One word, or four.");
  }

  /** Many threads that use one chunker get what one thread gets. */
  @Test
  default void a_chunker_is_safe_for_many_threads() {
    Document document = SampleDocuments.handbook();
    Chunker chunker = chunker();
    List<Chunk> alone = chunker.chunk(document);
    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> chunker.chunk(document)))
        .allMatch(alone::equals);
  }

  /** Checks every promise on one document, for tests with documents of their own. */
  default void requirePromises(Document document) {
    List<Chunk> chunks = chunker().chunk(document);
    assertThat(chunker().chunk(document)).as("the same chunks each time").isEqualTo(chunks);
    requireSlicesInOrder(document, chunks);
    requireCovered(document, chunks);
    requireWithinMaximum(chunks);
    requireWordsWhole(document, chunks);
  }

  private static void requireSlicesInOrder(Document document, List<Chunk> chunks) {
    int start = 0;
    for (Chunk chunk : chunks) {
      assertThat(chunk.text()).isEqualTo(chunk.span().of(document.text())).isNotBlank();
      assertThat(chunk).isEqualTo(Chunk.of(document, chunk.span()));
      assertThat(chunk.span().start()).as("start after %d", start).isGreaterThanOrEqualTo(start);
      start = chunk.span().start();
    }
    assertThat(chunks).extracting(Chunk::id).doesNotHaveDuplicates();
  }

  private static void requireCovered(Document document, List<Chunk> chunks) {
    BitSet covered = new BitSet();
    chunks.forEach(chunk -> covered.set(chunk.span().start(), chunk.span().end()));
    document.blocks().stream()
        .filter(Block.Furniture.class::isInstance)
        .forEach(block -> covered.set(block.span().start(), block.span().end()));
    for (int i = covered.nextClearBit(0); i < document.text().length(); ) {
      char c = document.text().charAt(i);
      assertThat(Character.isWhitespace(c))
          .as("'%s' lost at %d of %s", c, i, document.id())
          .isTrue();
      i = covered.nextClearBit(i + 1);
    }
  }

  private void requireWithinMaximum(List<Chunk> chunks) {
    for (Chunk chunk : chunks) {
      assertThat(size().counter().count(chunk.text()))
          .as("tokens of %s", chunk.id())
          .isLessThanOrEqualTo(size().max());
    }
  }

  private void requireWordsWhole(Document document, List<Chunk> chunks) {
    String text = document.text();
    List<Integer> cuts = new ArrayList<>();
    chunks.forEach(chunk -> cuts.add(chunk.span().start()));
    chunks.forEach(chunk -> cuts.add(chunk.span().end()));
    for (int cut : cuts) {
      if (cut > 0 && cut < text.length()) {
        boolean pair =
            Character.isHighSurrogate(text.charAt(cut - 1))
                && Character.isLowSurrogate(text.charAt(cut));
        assertThat(pair).as("surrogate pair cut at %d of %s", cut, document.id()).isFalse();
        assertThat(insideShortWord(text, cut))
            .as("cut inside a word at %d of %s", cut, document.id())
            .isFalse();
      }
    }
  }

  /** A word of so few letters never exceeds a maximum. */
  private static boolean insideShortWord(String text, int cut) {
    int start = cut;
    int end = cut;
    while (start > 0 && isLatin(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && isLatin(text.charAt(end))) {
      end++;
    }
    return start < cut && cut < end && end - start <= 20;
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
