package dev.chiffon.core.lexical;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.RankingPromise;
import dev.chiffon.core.data.Retrieved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * What a {@link LexicalIndex} promises about writes, seen at once and leaving nothing behind; part
 * of {@link LexicalIndexContract}. A test that wants this part alone implements {@link #index};
 * there is nothing else to override.
 */
public interface LexicalHistoryContract {
  /** Returns a fresh, empty index for English. */
  LexicalIndex index();

  /** Each chunk is found as soon as it is stored. */
  @Test
  default void a_search_sees_every_write_that_returned_before_it() {
    try (LexicalIndex index = index()) {
      for (int i = 0; i < 200; i++) {
        index.upsert(List.of(chunk("d" + i, "word" + i)));
        new RankingPromise(
                "a search sees every write that returned before it", "'word%d', k = 1".formatted(i))
            .requireDocuments(index.search(Question.of("word" + i), 1), "d" + i);
      }
    }
  }

  /** An index that was changed often finds what a new one of the same chunks finds. */
  @Test
  default void results_depend_on_the_chunks_and_not_on_earlier_writes() {
    Random random = new Random(7);
    Map<String, Chunk> kept = new TreeMap<>();
    try (LexicalIndex grown = index();
        LexicalIndex fresh = index()) {
      for (int step = 0; step < 60; step++) {
        change(grown, kept, random);
        grown.search(Question.of("w1"), 1);
      }
      fresh.upsert(List.copyOf(kept.values()));

      String promise = "results depend on the chunks and not on earlier writes";
      assertThat(grown.size()).as("promise broken: %s: size", promise).isEqualTo(fresh.size());
      for (int i = 0; i < 100; i++) {
        Question question = Question.of(TextChunks.random(6, random));
        RankingPromise each =
            new RankingPromise(promise, "query %d, '%s', k = 20".formatted(i, question.text()));
        each.requireSame(grown.search(question, 20), fresh.search(question, 20));
        List<String> ids = List.copyOf(kept.keySet());
        assertThat(grown.scores(question, ids))
            .as(each.at("scores"))
            .isEqualTo(fresh.scores(question, ids));
      }
    }
  }

  /** Writes up to 20 chunks of 200 possible documents and removes up to 5. */
  private static void change(LexicalIndex index, Map<String, Chunk> kept, Random random) {
    List<Chunk> batch = new ArrayList<>();
    for (int i = 0; i < random.nextInt(20); i++) {
      batch.add(chunk("d" + random.nextInt(200), TextChunks.random(40, random)));
    }
    index.upsert(batch);
    batch.forEach(each -> kept.put(each.id(), each));
    List<String> ids = new ArrayList<>(kept.keySet());
    List<String> gone = new ArrayList<>();
    for (int i = 0; i < Math.min(ids.size(), random.nextInt(5)); i++) {
      gone.add(ids.get(random.nextInt(ids.size())));
    }
    index.remove(gone);
    gone.forEach(kept::remove);
  }

  /** Whatever writers do meanwhile, no search fails, and none finds a chunk twice. */
  @Test
  default void many_threads_may_read_and_write() throws Exception {
    AtomicBoolean writing = new AtomicBoolean(true);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (LexicalIndex index = index()) {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        readers.add(threads.submit(() -> readWhile(writing, index)));
      }
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        int seed = i;
        writers.add(threads.submit(() -> write(index, seed)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      writing.set(false);
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).as("promise broken: many threads read: searches").isPositive();
      }
      assertThat(index.size()).as("promise broken: many threads write: size").isEqualTo(200);
    } finally {
      writing.set(false);
      threads.shutdownNow();
    }
  }

  private static void write(LexicalIndex index, int writer) {
    for (int i = 0; i < 200; i++) {
      Chunk chunk = chunk("d" + writer + "-" + i, "some words here");
      index.upsert(List.of(chunk));
      if (i % 2 == 0) {
        index.remove(List.of(chunk.id()));
      }
    }
  }

  private static int readWhile(AtomicBoolean writing, LexicalIndex index) {
    int searches = 0;
    do {
      List<Retrieved> found = index.search(Question.of("words"), 10);
      new RankingPromise(
              "many threads may read and write",
              "query %d of a reader, 'words', k = 10".formatted(searches))
          .requireBestFirst(found);
      searches++;
    } while (writing.get());
    return searches;
  }
}
