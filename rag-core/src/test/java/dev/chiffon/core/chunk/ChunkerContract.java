package dev.chiffon.core.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every chunker promises. A test implements {@link #chunker} and inherits the tests; it
 * overrides {@link #size} if its chunks may be larger than 254 tokens of four characters, and
 * {@link #promises} if the chunker makes fewer promises than there are.
 *
 * <p>Random documents are drawn from {@link #seeds}; one that breaks a promise is shrunk, and the
 * failure says how to draw it again.
 */
public interface ChunkerContract {

  /** Returns the chunker under test. */
  Chunker chunker();

  /** Returns the size that chunks must not exceed: 254 tokens of four characters. */
  default ChunkSize size() {
    return ChunkLimits.miniLmSize();
  }

  /** Returns the most tokens that a chunk shares with the one before: half the maximum. */
  default int overlap() {
    return ChunkLimits.of(size()).overlap();
  }

  /** Returns the promises that the chunker makes: all. Tests of the others are skipped. */
  default Set<ChunkPromise> promises() {
    return EnumSet.allOf(ChunkPromise.class);
  }

  /**
   * Returns the seeds of the random documents: 1 to 40, unless the system property {@code
   * chiffon.contract.seeds} says how many, or {@code chiffon.contract.seed} says which one.
   */
  default LongStream seeds() {
    return Seeds.orUsual(40);
  }

  /**
   * Returns the length in UTF-16 units of the longest documents, by which the growth of the work is
   * measured: 500,000. A chunker that calls a model may need a shorter one; below 50,000 little is
   * found.
   */
  default int longestDocument() {
    return 500_000;
  }

  /** Returns a test for each promise, over documents that tend to break it and random ones. */
  @TestFactory
  default Stream<DynamicTest> every_promise_holds_for_any_document() {
    List<Document> documents =
        Stream.concat(SampleDocuments.all(), seeds().mapToObj(RandomDocuments::of)).toList();
    PromiseRun run = new PromiseRun(chunker(), new ChunkLimits(size(), overlap()), documents);
    return Stream.of(ChunkPromise.values())
        .map(promise -> DynamicTest.dynamicTest(promise.text(), () -> requireIfMade(promise, run)));
  }

  private void requireIfMade(ChunkPromise promise, PromiseRun run) {
    if (!promises().contains(promise)) {
      abort("the chunker does not promise that " + promise.text());
    }
    run.require(promise);
  }

  /** A document without text has no chunks. */
  @Test
  default void a_document_without_text_has_no_chunks() {
    requireTexts("");
    requireTexts(" ");
    requireTexts(" \n\t\r\n ");
  }

  /**
   * One character is one chunk, however many units it has, and whatever white space surrounds it.
   */
  @Test
  default void one_character_is_one_chunk() {
    requireTexts("x", "x");
    requireTexts("e\u0301", "e\u0301");
    requireTexts("👩‍👩‍👧", "👩‍👩‍👧");
    requirePromises(Document.ofText("one character", "\n x \n"));
  }

  /** A short word is one chunk. */
  @Test
  default void a_word_is_one_chunk() {
    requireTexts("Hello", "Hello");
  }

  /** A word larger than any chunk is cut, and nothing of it is lost. */
  @Test
  default void a_huge_word_is_cut_and_not_lost() {
    requirePromises(Document.ofText("huge word", "x".repeat(20_000)));
    requirePromises(Document.ofText("between words", "a " + "y".repeat(20_000) + " b"));
  }

  /** Texts without spaces between words are cut to the size all the same. */
  @Test
  default void chinese_and_thai_are_cut_to_the_size() {
    requirePromises(Document.ofText("chinese", "今天的天气很好。我们去公园散步吧！".repeat(300)));
    requirePromises(Document.ofText("thai", "น้ำท่วมสวัสดีชาวโลก".repeat(300)));
  }

  /** A carriage return before a line feed changes no promise. */
  @Test
  default void carriage_returns_do_no_harm() {
    requirePromises(Document.ofText("crlf", "One line.\r\nNext line.\r\n\r\nA word. ".repeat(200)));
  }

  /** The same document gives the same chunks each time, also of a new chunker. */
  @Test
  default void the_chunks_are_the_same_each_time() {
    Chunker chunker = chunker();
    Chunker other = chunker();
    Stream.concat(SampleDocuments.all(), seeds().mapToObj(RandomDocuments::of))
        .forEach(document -> requireSame(document, chunker.chunk(document), other));
  }

  /** Many threads that use one chunker get what one thread gets. */
  @Test
  default void many_threads_get_the_same_chunks() {
    Document document = SampleDocuments.handbook();
    Chunker chunker = chunker();
    List<Chunk> alone = chunker.chunk(document);
    List<List<Chunk>> together =
        IntStream.range(0, 64).parallel().mapToObj(i -> chunker.chunk(document)).toList();
    together.forEach(chunks -> requireEqual("many threads get the same", document, alone, chunks));
  }

  /** The bytes allocated grow no faster than the document. */
  @Test
  default void the_memory_taken_is_linear_in_the_length() {
    new LinearWork(chunker(), longestDocument()).requireLinearMemory();
  }

  /** The processor time taken grows no faster than the document. */
  @Test
  default void the_time_taken_is_linear_in_the_length() {
    new LinearWork(chunker(), longestDocument()).requireLinearTime();
  }

  /** Requires every promise that the chunker makes of one document, for documents of one's own. */
  default void requirePromises(Document document) {
    Chunker chunker = chunker();
    List<Chunk> chunks = chunker.chunk(document);
    requireSame(document, chunks, chunker);
    ChunkLimits limits = new ChunkLimits(size(), overlap());
    for (ChunkPromise promise : ChunkPromise.values()) {
      if (promises().contains(promise)) {
        Optional<BrokenPromise> broken = promise.check(document, chunks, limits);
        broken.ifPresent(
            each -> {
              throw new AssertionError(each.text());
            });
      }
    }
  }

  private void requireTexts(String text, String... chunks) {
    assertThat(chunker().chunk(Document.ofText("short", text)))
        .as("promise broken: chunks of \"%s\"", Excerpt.escaped(text))
        .extracting(Chunk::text)
        .containsExactly(chunks);
  }

  private static void requireSame(Document document, List<Chunk> chunks, Chunker chunker) {
    requireEqual("the chunks are the same each time", document, chunks, chunker.chunk(document));
  }

  private static void requireEqual(
      String promise, Document document, List<Chunk> chunks, List<Chunk> again) {
    int i = 0;
    while (i < Math.min(chunks.size(), again.size()) && chunks.get(i).equals(again.get(i))) {
      i++;
    }
    if (i < Math.max(chunks.size(), again.size())) {
      int offset = i < chunks.size() ? chunks.get(i).span().start() : document.text().length();
      String detail = "chunk %d of %d differs the next time".formatted(i, chunks.size());
      throw new AssertionError(new BrokenPromise(promise, detail, document, offset, 0).text());
    }
  }
}
