package dev.chiffon.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.chunk.FixedSizeChunker;
import dev.chiffon.core.chunk.ParentChildChunker;
import dev.chiffon.core.chunk.WordTokens;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.data.StageListener;
import dev.chiffon.core.data.UnreadableDocumentException;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.HashEmbedder;
import dev.chiffon.core.embed.LateChunking;
import dev.chiffon.core.index.ChunkIndex.Parts;
import dev.chiffon.core.retrieve.HybridConfig;
import dev.chiffon.core.retrieve.HybridRetriever;
import dev.chiffon.core.store.ExactStore;
import dev.chiffon.core.store.VectorStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunkIndexTest {
  /** Windows of four words, so that "a b c d e" is two chunks. */
  private static final Chunker FOUR_WORDS =
      new FixedSizeChunker(new ChunkSize(4, 4, WordTokens.COUNTER));

  private static final Deadline NEVER = Deadline.never();

  private final Path directory;
  private final CountingEmbedder embedder = new CountingEmbedder();
  private final MemorySource source =
      new MemorySource("docs")
          .put("leave", "annual leave is thirty days of the year")
          .put("pump", "the pump starts by itself at night");
  private final List<AutoCloseable> open = new ArrayList<>();

  ChunkIndexTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @Test
  void a_run_adds_what_is_new_and_a_second_one_leaves_it_alone() {
    ChunkIndex index = open();
    assertThat(index.index(source, NEVER))
        .extracting(IndexReport::added, IndexReport::unchanged, IndexReport::chunksEmbedded)
        .containsExactly(2, 0, 4);
    embedder.documents();
    assertThat(index.index(source, NEVER))
        .extracting(IndexReport::added, IndexReport::unchanged, IndexReport::total)
        .containsExactly(0, 2, 2);
    assertThat(embedder.documents()).isZero();
  }

  @Test
  void an_index_opened_again_embeds_nothing_and_finds_the_same() {
    ChunkIndex first = open();
    first.index(source, NEVER);
    List<Retrieved> found = search(first, "leave of the pump");
    first.close();
    embedder.documents();
    ChunkIndex second = open();
    assertThat(search(second, "leave of the pump")).isEqualTo(found).hasSize(4);
    second.index(source, NEVER);
    assertThat(embedder.documents()).isZero();
    assertThat(second.documentCount()).isEqualTo(2);
    assertThat(second.chunkCount()).isEqualTo(4);
  }

  @Test
  void of_a_changed_document_only_changed_chunks_are_embedded() {
    ChunkIndex index = open();
    index.index(source, NEVER);
    source.put("leave", "annual leave is thirty days in this year");
    embedder.documents();
    assertThat(index.index(source, NEVER))
        .extracting(
            IndexReport::updated, IndexReport::unchanged,
            IndexReport::chunksEmbedded, IndexReport::chunksReused)
        .containsExactly(1, 1, 1, 1);
    assertThat(embedder.documents()).isEqualTo(1);
    assertThat(texts(index, "days year"))
        .contains("days in this year")
        .doesNotContain("days of the year");
    assertThat(index.chunkCount()).isEqualTo(4);
  }

  @Test
  void a_chunk_that_moved_is_not_embedded_again_but_cited_where_it_stands_now() {
    ChunkIndex index = open();
    index.index(source, NEVER);
    source.put("leave", "new words stand before annual leave is thirty days of the year");
    embedder.documents();
    index.index(source, NEVER);
    assertThat(embedder.documents()).isEqualTo(1);
    Chunk moved = find(index, "annual leave is thirty");
    assertThat(index.passages().text("leave", moved.span())).contains("annual leave is thirty");
    assertThat(moved.span().start()).isEqualTo(23);
  }

  @Test
  void a_document_that_vanished_from_its_source_is_gone_from_every_path() {
    ChunkIndex index = open();
    index.index(source, NEVER);
    source.remove("pump");
    assertThat(index.index(source, NEVER).deleted()).isEqualTo(1);
    requireGone(index);
    index.close();
    requireGone(open());
  }

  private static void requireGone(ChunkIndex index) {
    assertThat(index.words().search(Question.of("pump night"), 9)).isEmpty();
    assertThat(search(index, "pump night"))
        .extracting(found -> found.chunk().documentId())
        .doesNotContain("pump");
    assertThat(index.vectors().size()).isEqualTo(2);
    assertThat(index.words().size()).isEqualTo(2);
    assertThat(index.passages().text("pump", new Span(0, 1))).isEmpty();
    assertThat(index.documentCount()).isEqualTo(1);
    assertThat(index.chunkCount()).isEqualTo(2);
  }

  @Test
  void a_document_that_vanished_from_one_source_stays_in_another() {
    ChunkIndex index = open();
    index.index(source, NEVER);
    MemorySource other = new MemorySource("other").put("mail", "a mail about leave");
    index.index(other, NEVER);
    assertThat(index.index(new MemorySource("docs"), NEVER).deleted()).isEqualTo(2);
    assertThat(index.documentCount()).isEqualTo(1);
  }

  @Test
  void documents_that_fail_are_reported_and_never_stop_the_others() {
    source
        .putBroken("a", new UnreadableDocumentException("a", "ENCRYPTED", "needs a password", null))
        .putBroken("q", new IllegalStateException("cannot read q"))
        .putBroken("z", new ArrayIndexOutOfBoundsException());
    IndexReport report = open().index(source, NEVER);
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.total()).isEqualTo(5);
    assertThat(report.failures())
        .extracting("documentId", "reason", "message")
        .containsExactly(
            tuple("a", "ENCRYPTED", "needs a password"),
            tuple("q", "IllegalStateException", "cannot read q"),
            tuple(
                "z", "ArrayIndexOutOfBoundsException", "java.lang.ArrayIndexOutOfBoundsException"));
  }

  @Test
  void a_document_that_fails_keeps_the_version_indexed_before() {
    ChunkIndex index = open();
    index.index(source, NEVER);
    source.putBroken("leave", new IllegalStateException("cut off"));
    IndexReport report = index.index(source, NEVER);
    assertThat(report.failures()).hasSize(1);
    assertThat(report.deleted()).isZero();
    assertThat(texts(index, "thirty days")).contains("annual leave is thirty");
  }

  @Test
  void a_source_that_gives_another_document_than_it_names_is_reported() {
    source.putLoaded("leave", () -> Document.ofText("pump", "x"));
    assertThat(open().index(source, NEVER).failures())
        .extracting(IndexReport.Failure::message)
        .containsExactly("need the document 'leave' from its source, got 'pump'");
  }

  @Test
  void an_id_of_another_source_is_refused() {
    ChunkIndex index = open();
    index.index(source, NEVER);
    MemorySource other = new MemorySource("other").put("leave", "other words").put("own", "own");
    IndexReport report = index.index(other, NEVER);
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.failures())
        .containsExactly(
            new IndexReport.Failure(
                "leave",
                "DUPLICATE_ID",
                "need an id of its own; 'leave' is already taken by the source 'docs'"));
    assertThat(texts(index, "thirty days")).contains("annual leave is thirty");
  }

  @Test
  void an_id_twice_in_one_source_is_refused_the_second_time() {
    source.putTwice("leave");
    IndexReport report = open().index(source, NEVER);
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.failures())
        .containsExactly(
            new IndexReport.Failure(
                "leave", "DUPLICATE_ID", "need each id once in a source, got 'leave' again"));
  }

  @Test
  void a_document_with_a_chunk_too_long_for_the_embedder_fails_alone() {
    CountingEmbedder narrow = new CountingEmbedder(new HashEmbedder(64, 5), texts -> {});
    Chunker whole = document -> List.of(Chunk.of(document, new Span(0, document.text().length())));
    source.put("ok", "short enough").put("zz", "this is short too");
    ChunkIndex index = open(new Parts(narrow, whole, Optional.empty(), StageListener.none()));
    IndexReport report = index.index(source, NEVER);
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.failures())
        .extracting(IndexReport.Failure::documentId, IndexReport.Failure::reason)
        .containsExactly(tuple("leave", "CHUNK_TOO_LONG"), tuple("pump", "CHUNK_TOO_LONG"));
    assertThat(report.failures().get(0).message())
        .isEqualTo(
            "need chunks of at most 5 tokens for 'hash-64-5', got 8 in leave#0-39;"
                + " give the chunker a lower maximum");
    assertThat(index.documentCount()).isEqualTo(2);
  }

  @Test
  void an_embedder_that_fails_ends_the_run_and_leaves_nothing_half_written() {
    List<String> refused = new ArrayList<>(List.of("annual"));
    CountingEmbedder failing =
        new CountingEmbedder(
            new HashEmbedder(),
            texts -> {
              if (texts.stream().anyMatch(text -> refused.stream().anyMatch(text::contains))) {
                throw new IllegalStateException("no quota left");
              }
            });
    ChunkIndex index = open(parts(failing));
    assertThatIllegalStateException()
        .isThrownBy(() -> index.index(source, NEVER))
        .withMessage("no quota left");
    assertThat(index.documentCount()).isZero();
    assertThat(index.vectors().size()).isZero();
    refused.clear();
    assertThat(index.index(source, NEVER).added()).isEqualTo(2);
  }

  @Test
  void a_store_that_fails_ends_the_run_and_the_next_one_repairs_it() {
    FailingStore store = new FailingStore(new ExactStore());
    Parts parts = new Parts(embedder, FOUR_WORDS, Optional.of(store), StageListener.none());
    ChunkIndex index = open(parts);
    store.failOn("the pump starts by");
    assertThatIllegalStateException().isThrownBy(() -> index.index(source, NEVER));
    store.failOn("nothing");
    embedder.documents();
    index.index(source, NEVER);
    assertThat(embedder.documents()).isZero();
    assertThat(search(index, "pump leave")).hasSize(4);
    assertThat(index.words().size()).isEqualTo(4);
    index.close();
    Parts own = parts(embedder);
    assertThat(search(open(own), "pump leave")).hasSize(4);
  }

  @Test
  void another_way_to_embed_chunks_is_refused_with_both_names() {
    open().index(source, NEVER);
    open.forEach(each -> ((ChunkIndex) each).close());
    Parts late =
        new Parts(
            new LateChunking(new HashEmbedder()),
            FOUR_WORDS,
            Optional.empty(),
            StageListener.none());
    assertThatIllegalStateException()
        .isThrownBy(() -> ChunkIndex.open(directory, late))
        .withMessageContaining("need the chunk embedder 'contextual-2' that the index in")
        .withMessageContaining("got 'late-1'");
  }

  @Test
  void an_index_from_before_the_way_was_written_down_is_refused() {
    open().index(source, NEVER);
    open.forEach(each -> ((ChunkIndex) each).close());
    try (Truth truth = Truth.open(directory)) {
      truth.commit(() -> truth.set("chunk embedder", "contextual-1"));
    }
    assertThatIllegalStateException()
        .isThrownBy(this::open)
        .withMessageContaining("need the chunk embedder 'contextual-1'");
  }

  @Test
  void late_chunking_embeds_again_what_stands_beside_a_change() {
    ChunkIndex index =
        open(
            new Parts(
                new LateChunking(new HashEmbedder()),
                FOUR_WORDS,
                Optional.empty(),
                StageListener.none()));
    assertThat(index.index(source, NEVER).chunksEmbedded()).isEqualTo(4);
    source.put("pump", "the pump starts always by itself this morning");
    assertThat(index.index(source, NEVER))
        .extracting(IndexReport::chunksEmbedded, IndexReport::chunksReused)
        .containsExactly(2, 0);
    assertThat(texts(index, "morning")).first().isEqualTo("by itself this morning");
  }

  @Test
  void a_chunk_stands_in_the_passage_that_its_chunker_says_and_in_its_document() {
    ChunkSize children = new ChunkSize(4, 4, WordTokens.COUNTER);
    ChunkSize parents = new ChunkSize(8, 8, WordTokens.COUNTER);
    ParentChildChunker chunker = new ParentChildChunker(parents, children);
    ChunkIndex index = open(new Parts(embedder, chunker, Optional.empty(), StageListener.none()));
    source.put("twelve", "a b c d e f g h i j k l");
    index.index(source, NEVER);
    assertThat(index.passages().enclosing("twelve", new Span(8, 15)))
        .containsExactly(new Span(0, 15), new Span(0, 23));
    assertThat(index.passages().enclosing("twelve", new Span(8, 9)))
        .containsExactly(new Span(0, 23));
    source.put("twelve", "a b c d e f g h");
    index.index(source, NEVER);
    assertThat(index.passages().enclosing("twelve", new Span(8, 15)))
        .containsExactly(new Span(0, 15));
    assertThat(index.passages().enclosing("twelve", new Span(8, 23))).isEmpty();
    assertThat(index.passages().enclosing("none", new Span(0, 1))).isEmpty();
  }

  @Test
  void another_embedder_is_refused_with_both_names() {
    ChunkIndex index = open();
    index.index(source, NEVER);
    index.close();
    Parts other = parts(new HashEmbedder(32, 256));
    for (int i = 0; i < 2; i++) {
      assertThatIllegalStateException()
          .isThrownBy(() -> ChunkIndex.open(directory, other))
          .withMessage(
              "need the embedder 'hash-64-256' that the index in '%s' was made with, got"
                      .formatted(directory)
                  + " 'hash-32-256'; to change it, index into a new directory");
    }
  }

  @Test
  void a_directory_that_is_open_already_is_refused() {
    ChunkIndex index = open();
    index.index(source, NEVER);
    assertThatIllegalStateException()
        .isThrownBy(() -> ChunkIndex.open(directory, parts(embedder)))
        .withMessageContaining("in use");
    assertThat(search(index, "pump")).isNotEmpty();
  }

  @Test
  void a_store_that_is_given_is_filled_on_opening_and_not_closed() {
    ChunkIndex index = open();
    index.index(source, NEVER);
    index.close();
    embedder.documents();
    VectorStore store = new ExactStore();
    ChunkIndex second =
        open(new Parts(embedder, FOUR_WORDS, Optional.of(store), StageListener.none()));
    assertThat(store.size()).isEqualTo(4);
    assertThat(embedder.documents()).isZero();
    second.close();
    assertThat(store.size()).isEqualTo(4);
  }

  @Test
  void a_deadline_keeps_the_documents_written_before_it_whole() {
    MemorySource many = new MemorySource("many");
    IntStream.range(0, 100).forEach(i -> many.put("d%03d".formatted(i), words(i, 40)));
    Deadline deadline = Deadline.after(Duration.ofDays(1));
    int[] calls = new int[1];
    CountingEmbedder cancelling =
        new CountingEmbedder(
            new HashEmbedder(),
            texts -> {
              if (++calls[0] == 4) {
                deadline.cancel();
              }
            });
    ChunkIndex index = open(parts(cancelling));
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> index.index(many, deadline));
    assertThat(index.documentCount()).isBetween(1, 99);
    assertThat(index.chunkCount()).isEqualTo(10 * index.documentCount());
    assertThat(index.vectors().size()).isEqualTo(index.chunkCount());
    assertThat(index.words().size()).isEqualTo(index.chunkCount());
    int kept = index.documentCount();
    index.close();
    cancelling.documents();
    ChunkIndex again = open(parts(cancelling));
    assertThat(again.index(many, NEVER))
        .extracting(IndexReport::added, IndexReport::unchanged)
        .containsExactly(100 - kept, kept);
    assertThat(cancelling.documents()).isEqualTo(10 * (100 - kept));
  }

  @Test
  void a_large_document_heeds_the_deadline_between_its_chunks() {
    Deadline deadline = Deadline.never();
    CountingEmbedder cancelling =
        new CountingEmbedder(new HashEmbedder(), texts -> deadline.cancel());
    ChunkIndex index = open(parts(cancelling));
    MemorySource large = new MemorySource("large").put("large", words(1, 4_000));
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> index.index(large, deadline));
    assertThat(cancelling.documents()).isLessThan(100);
    assertThat(index.documentCount()).isZero();
  }

  @Test
  void a_deadline_that_has_passed_indexes_nothing() {
    ChunkIndex index = open();
    assertThatExceptionOfType(DeadlineExceededException.class)
        .isThrownBy(() -> index.index(source, Deadline.after(Duration.ZERO)));
    assertThat(index.documentCount()).isZero();
  }

  @Test
  void an_interrupt_ends_the_run_and_harms_nothing() throws InterruptedException {
    Thread[] indexing = new Thread[1];
    CountingEmbedder interrupting =
        new CountingEmbedder(new HashEmbedder(), texts -> indexing[0].interrupt());
    ChunkIndex index = open(parts(interrupting));
    List<Boolean> interrupted = new ArrayList<>();
    indexing[0] =
        new Thread(
            () -> {
              index.index(source, NEVER);
              interrupted.add(Thread.interrupted());
            });
    indexing[0].start();
    indexing[0].join();
    assertThat(interrupted).containsExactly(true);
    indexing[0] = new Thread(() -> {});
    assertThat(index.index(source, NEVER).unchanged()).isEqualTo(2);
    index.close();
    assertThat(search(open(), "pump leave")).hasSize(4);
  }

  @Test
  void an_interrupted_question_harms_nothing() {
    ChunkIndex index = open();
    index.index(source, NEVER);
    Thread.currentThread().interrupt();
    List<Retrieved> found = index.words().search(Question.of("pump"), 9);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(found).hasSize(1);
    index.index(source.put("new", "one more document"), NEVER);
    assertThat(search(index, "document")).hasSize(5);
  }

  @Test
  void documents_are_told_when_they_are_done_and_not_before() {
    List<String> told = new ArrayList<>();
    ChunkIndex[] index = new ChunkIndex[1];
    StageListener listener =
        new StageListener() {
          @Override
          public void documentDone(String documentId, int done, int total) {
            int there = index[0].documentCount();
            told.add("%s %d/%d, %d there".formatted(documentId, done, total, there));
          }
        };
    index[0] = open(new Parts(embedder, FOUR_WORDS, Optional.empty(), listener));
    source.putBroken("a", new IllegalStateException("broken"));
    index[0].index(source, NEVER);
    index[0].index(source.remove("a"), NEVER);
    assertThat(told)
        .containsExactly(
            "a 1/3, 0 there",
            "leave 2/3, 2 there",
            "pump 3/3, 2 there",
            "leave 1/2, 2 there",
            "pump 2/2, 2 there");
  }

  @Test
  void neighbours_are_those_of_the_documents_reading_order() {
    ChunkIndex index = open();
    index.index(source, NEVER);
    Chunk first = find(index, "annual leave is thirty");
    Chunk second = find(index, "days of the year");
    assertThat(index.passages().next(first)).contains(second);
    assertThat(index.passages().previous(second)).contains(first);
    assertThat(index.passages().previous(first)).isEmpty();
    assertThat(index.passages().next(second)).isEmpty();
  }

  @Test
  void an_index_in_memory_works_alike_and_ends_with_itself() {
    ChunkIndex index = ChunkIndex.inMemory(parts(embedder));
    open.add(index);
    index.index(source, NEVER);
    source.put("leave", "annual leave is thirty days in this year").remove("pump");
    IndexReport report = index.index(source, NEVER);
    assertThat(report)
        .extracting(IndexReport::updated, IndexReport::deleted, IndexReport::chunksReused)
        .containsExactly(1, 1, 1);
    assertThat(search(index, "leave year")).hasSize(2);
  }

  @Test
  void a_closed_index_says_so_and_closing_twice_is_harmless() {
    ChunkIndex index = open();
    index.close();
    index.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> index.index(source, NEVER))
        .withMessage("this index is closed");
  }

  @Test
  void an_empty_document_is_kept_without_chunks() {
    ChunkIndex index = open();
    source.put("blank", " \n ");
    assertThat(index.index(source, NEVER).added()).isEqualTo(3);
    assertThat(index.index(source, NEVER).unchanged()).isEqualTo(3);
    assertThat(index.chunkCount()).isEqualTo(4);
  }

  @Test
  void an_opening_that_fails_leaves_the_directory_free() throws IOException {
    ChunkIndex index = open();
    index.index(source, NEVER);
    index.close();
    FailingStore store = new FailingStore(new ExactStore());
    store.failOn("the pump starts by");
    Parts failing = new Parts(embedder, FOUR_WORDS, Optional.of(store), StageListener.none());
    assertThatIllegalStateException().isThrownBy(() -> ChunkIndex.open(directory, failing));
    assertThat(search(open(), "pump")).isNotEmpty();
  }

  private ChunkIndex open() {
    return open(parts(embedder));
  }

  private ChunkIndex open(Parts parts) {
    ChunkIndex index = ChunkIndex.open(directory, parts);
    open.add(index);
    return index;
  }

  private static Parts parts(Embedder embedder) {
    return new Parts(embedder, FOUR_WORDS, Optional.empty(), StageListener.none());
  }

  private static List<Retrieved> search(ChunkIndex index, String question) {
    HybridConfig config = HybridConfig.defaults();
    Question asked = Question.of(question);
    return new HybridRetriever(index.words(), index.vectors(), new HashEmbedder(), config)
        .retrieve(asked, 20);
  }

  private static List<String> texts(ChunkIndex index, String question) {
    return search(index, question).stream().map(found -> found.chunk().text()).toList();
  }

  private static Chunk find(ChunkIndex index, String text) {
    return search(index, text).stream()
        .map(Retrieved::chunk)
        .filter(chunk -> chunk.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  /** Returns a text of that many words, of which no four neighbours stand in another text. */
  private static String words(int text, int count) {
    StringBuilder words = new StringBuilder();
    IntStream.range(0, count).forEach(i -> words.append("t%dw%d ".formatted(text, i)));
    return words.toString();
  }
}
