package dev.chiffon.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.RankingPromise;
import dev.chiffon.core.data.Retrieved;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * What a {@link VectorStore} promises to threads that use it together; part of {@link
 * VectorStoreContract}. A test that wants this part alone implements {@link #store}; there is
 * nothing else to override.
 */
public interface ConcurrentStoreContract {
  /** Returns a fresh, empty store. */
  VectorStore store();

  /** Each chunk is the nearest to its own embedding as soon as it is stored. */
  @Test
  default void a_search_sees_every_write_that_returned_before_it() {
    Random random = new Random(11);
    try (VectorStore store = store()) {
      for (EmbeddedChunk chunk : TestChunks.numbered(TestChunks.clustered(300, 8, random))) {
        store.upsert(List.of(chunk));
        List<Retrieved> found = store.search(VectorQuery.of(chunk.embedding(), 1));
        RankingPromise promise =
            new RankingPromise(
                "a search sees every write that returned before it",
                "query = embedding of %s, k = 1".formatted(chunk.id()));
        promise.requireDocuments(found, chunk.chunk().documentId());
        promise.requireEach(found, "the stored chunk", r -> r.chunk().equals(chunk.chunk()));
      }
    }
  }

  /** Whatever a writer does meanwhile, no search fails or finds a chunk that was removed before. */
  @Test
  default void readers_see_neither_ghosts_nor_errors_while_a_writer_writes() throws Exception {
    List<EmbeddedChunk> chunks = TestChunks.numbered(TestChunks.clustered(1500, 8, new Random(13)));
    Set<String> removed = ConcurrentHashMap.newKeySet();
    AtomicBoolean writing = new AtomicBoolean(true);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try (VectorStore store = store()) {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Random random = new Random(i);
        readers.add(threads.submit(() -> readWhile(writing, store, removed, random)));
      }
      write(store, chunks, removed);
      writing.set(false);
      for (Future<Integer> reader : readers) {
        assertThat(reader.get())
            .as("promise broken: %s: searches", "readers see neither ghosts nor errors")
            .isPositive();
      }
      assertThat(store.size())
          .as(
              "promise broken: %s: size after the last write",
              "readers see neither ghosts nor errors")
          .isEqualTo(chunks.size() - removed.size());
    } finally {
      writing.set(false);
      threads.shutdownNow();
    }
  }

  /** Stores all chunks in small batches and removes every third of them for good. */
  private static void write(VectorStore store, List<EmbeddedChunk> chunks, Set<String> removed) {
    for (int start = 0; start < chunks.size(); start += 30) {
      List<EmbeddedChunk> batch = chunks.subList(start, start + 30);
      store.upsert(batch);
      List<String> third = batch.subList(0, 10).stream().map(EmbeddedChunk::id).toList();
      store.remove(third);
      removed.addAll(third);
    }
  }

  private static int readWhile(
      AtomicBoolean writing, VectorStore store, Set<String> removed, Random random) {
    int searches = 0;
    do {
      Set<String> gone = Set.copyOf(removed);
      List<Retrieved> found = store.search(VectorQuery.of(TestChunks.random(8, random), 10));
      RankingPromise promise =
          new RankingPromise(
              "readers see neither ghosts nor errors",
              "query %d of a reader, k = 10".formatted(searches));
      promise.requireBestFirst(found);
      promise.requireEach(
          found, "a chunk not removed before", each -> !gone.contains(each.chunk().id()));
      searches++;
    } while (writing.get());
    return searches;
  }
}
