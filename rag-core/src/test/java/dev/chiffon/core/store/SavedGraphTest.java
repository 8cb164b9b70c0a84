package dev.chiffon.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Retrieved;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SavedGraphTest {
  private static final HnswConfig HASTY =
      HnswConfig.defaults().withM(4).withEfConstruction(8).withEfSearch(12).withExactBelow(0);

  private final Random random = new Random(31);

  @Test
  void a_reopened_store_gives_exactly_the_same_results() {
    List<EmbeddedChunk> chunks = chunks(2000);
    HnswStore store = storeOf(chunks);

    HnswStore reopened = HnswStore.open(new ByteArrayInputStream(saved(store)), chunks);

    assertThat(reopened.size()).isEqualTo(2000);
    assertThat(reopened.config()).isEqualTo(HASTY);
    assertSameResults(store, reopened);
  }

  @Test
  void a_reopened_store_gives_the_same_results_after_the_same_writes() {
    List<EmbeddedChunk> chunks = new ArrayList<>(chunks(3000));
    HnswStore store = storeOf(chunks.subList(0, 2000));
    store.remove(ids(chunks.subList(100, 700)));
    List<EmbeddedChunk> left = new ArrayList<>(chunks.subList(0, 100));
    left.addAll(chunks.subList(700, 2000));
    Collections.shuffle(left, random);

    HnswStore reopened = HnswStore.open(new ByteArrayInputStream(saved(store)), left);

    assertSameResults(store, reopened);
    for (HnswStore each : List.of(store, reopened)) {
      each.upsert(chunks.subList(2000, 3000));
      each.remove(ids(chunks.subList(700, 900)));
    }
    assertSameResults(store, reopened);
    assertThat(saved(reopened)).isEqualTo(saved(store));
    for (HnswStore each : List.of(store, reopened)) {
      each.remove(ids(chunks.subList(900, 2200)));
    }
    assertSameResults(store, reopened);
  }

  @Test
  void the_same_calls_save_the_same_bytes() {
    List<EmbeddedChunk> chunks = chunks(500);
    assertThat(saved(storeOf(chunks))).isEqualTo(saved(storeOf(chunks)));
  }

  @Test
  void an_empty_store_can_be_reopened() {
    byte[] saved = saved(new HnswStore(HASTY));
    HnswStore reopened = HnswStore.open(new ByteArrayInputStream(saved), List.of());
    reopened.upsert(chunks(3));
    assertThat(reopened.size()).isEqualTo(3);
  }

  @Test
  void every_flipped_byte_is_detected() {
    List<EmbeddedChunk> chunks = chunks(60);
    HnswStore store = storeOf(chunks);
    store.remove(ids(chunks.subList(0, 10)));
    byte[] saved = saved(store);
    List<EmbeddedChunk> left = chunks.subList(10, 60);
    for (int i = 0; i < saved.length; i++) {
      byte[] damaged = saved.clone();
      damaged[i] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> HnswStore.open(new ByteArrayInputStream(damaged), left))
          .as("byte %d of %d", i, saved.length)
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void a_file_cut_short_is_detected() {
    List<EmbeddedChunk> chunks = chunks(60);
    byte[] saved = saved(storeOf(chunks));
    for (int length = 0; length < saved.length; length += 7) {
      byte[] cut = Arrays.copyOf(saved, length);
      assertThatThrownBy(() -> HnswStore.open(new ByteArrayInputStream(cut), chunks))
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void a_missing_chunk_is_named() {
    List<EmbeddedChunk> chunks = chunks(4);
    byte[] saved = saved(storeOf(chunks.subList(0, 3)));
    List<EmbeddedChunk> others = chunks.subList(1, 4);
    assertThatThrownBy(() -> HnswStore.open(new ByteArrayInputStream(saved), others))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("need the chunk '" + chunks.get(0).id() + "'");
  }

  @Test
  void a_chunk_too_many_is_detected() {
    List<EmbeddedChunk> chunks = chunks(4);
    byte[] saved = saved(storeOf(chunks.subList(0, 3)));
    assertThatThrownBy(() -> HnswStore.open(new ByteArrayInputStream(saved), chunks))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("need number of chunks 3, got 4");
  }

  @Test
  void a_chunk_with_another_embedding_is_named() {
    List<EmbeddedChunk> chunks = new ArrayList<>(chunks(3));
    byte[] saved = saved(storeOf(chunks));
    chunks.set(1, new EmbeddedChunk(chunks.get(1).chunk(), chunks.get(2).embedding()));
    assertThatThrownBy(() -> HnswStore.open(new ByteArrayInputStream(saved), chunks))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("need the embedding of chunk '" + chunks.get(1).id() + "'");
  }

  private List<EmbeddedChunk> chunks(int count) {
    return TestChunks.numbered(TestChunks.clustered(count, 12, random));
  }

  private static HnswStore storeOf(List<EmbeddedChunk> chunks) {
    HnswStore store = new HnswStore(HASTY);
    store.upsert(chunks);
    return store;
  }

  private static byte[] saved(HnswStore store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.save(out);
    return out.toByteArray();
  }

  private static List<String> ids(List<EmbeddedChunk> chunks) {
    return chunks.stream().map(EmbeddedChunk::id).toList();
  }

  private void assertSameResults(VectorStore store, VectorStore reopened) {
    for (Embedding query : TestChunks.clustered(100, 12, random)) {
      List<Retrieved> found = store.search(VectorQuery.of(query, 10));
      assertThat(reopened.search(VectorQuery.of(query, 10))).isEqualTo(found);
    }
  }
}
