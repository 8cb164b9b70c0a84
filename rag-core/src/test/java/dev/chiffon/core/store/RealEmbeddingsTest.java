package dev.chiffon.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@Tag("slow")
@EnabledIf("isThere")
class RealEmbeddingsTest {
  private static final HnswStore STORE = new HnswStore();
  private static final ExactStore ORACLE = new ExactStore();
  private static List<EmbeddedChunk> chunks = List.of();
  private static List<VectorQuery> queries = List.of();

  @BeforeAll
  static void store_10_000_sentences() throws IOException {
    Path folder = RealEmbeddings.folder().orElseThrow();
    chunks = TestChunks.numbered(RealEmbeddings.read(folder.resolve("base.f16.npy"), 10_000));
    List<Embedding> questions = RealEmbeddings.read(folder.resolve("queries.f16.npy"), 2000);
    queries = questions.stream().map(question -> VectorQuery.of(question, 10)).toList();
    STORE.upsert(chunks);
    ORACLE.upsert(chunks);
  }

  static boolean isThere() {
    return RealEmbeddings.folder().isPresent();
  }

  @Test
  void recall_at_10_is_above_95_percent() {
    assertThat(Recall.of(STORE, ORACLE, queries)).isGreaterThanOrEqualTo(.95);
  }

  @Test
  void a_reopened_store_gives_exactly_the_same_results() {
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    STORE.save(saved);
    HnswStore reopened =
        HnswStore.open(new ByteArrayInputStream(saved.toByteArray()), List.copyOf(chunks));
    assertThat(queries)
        .allSatisfy(query -> assertThat(reopened.search(query)).isEqualTo(STORE.search(query)));
  }
}
