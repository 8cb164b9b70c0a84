package dev.chiffon.core.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Retrieved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the contract says of stores with one mistake each. */
class BrokenStoresTest {

  @Test
  void a_store_that_breaks_ties_backwards_is_told_rank_id_and_score() {
    VectorStoreContract contract = contract(LastTieFirst::new);
    assertThatThrownBy(contract::ties_stand_by_id_whatever_the_order_of_insertion)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "promise broken: ties stand by id whatever the order of insertion: query [1, 0]")
        .hasMessageContaining("k = 3: rank 1: expected a chunk of 'a', found e#0-1 (score 0.707");
  }

  @Test
  void a_store_that_misses_neighbours_is_told_query_rank_ids_and_scores() {
    FilteredSearchContract contract = contract(MissesTheBest::new);
    assertThatThrownBy(
            () -> contract.a_filter_that_passes_k_chunks_gives_k_results_near_the_best(50))
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching(
            "promise broken: recall is at least .95, not 0\\.\\d+: query 0, k = 10, filter die <"
                + " 50: rank \\d+: expected c\\d+#0-5 \\(score 0\\.\\d+\\), found c\\d+#0-5"
                + " \\(score 0\\.\\d+\\)");
  }

  @Test
  void a_store_that_filters_what_it_found_is_told_the_first_rank_without_a_chunk() {
    FilteredSearchContract contract = contract(FiltersAfterwards::new);
    assertThatThrownBy(
            () -> contract.a_filter_that_passes_k_chunks_gives_k_results_near_the_best(10))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "promise broken: k chunks that pass give k results: query 0, k = 10, filter die")
        .hasMessageContaining("expected 10 chunks, found nothing");
  }

  @Test
  void a_store_that_forgets_the_newest_is_told_the_chunk() {
    ConcurrentStoreContract contract = contract(SeesWritesLate::new);
    assertThatThrownBy(contract::a_search_sees_every_write_that_returned_before_it)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "promise broken: a search sees every write that returned before it: query =")
        .hasMessageContaining(
            "of c0000#0-5, k = 1: rank 1: expected a chunk of 'c0000', found nothing");
  }

  @Test
  void a_store_that_may_be_searched_when_closed_is_told_the_query() {
    StoreMistakesContract contract = contract(NeverCloses::new);
    assertThatThrownBy(contract::a_closed_store_says_so)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "promise broken: a closed store says so: search, query [1, 0], k = 1");
  }

  private static VectorStoreContract contract(Supplier<VectorStore> store) {
    return store::get;
  }

  /** A store without mistakes, of which others have one. */
  private static class Right implements ForwardingStore {
    final VectorStore right = new ExactStore();

    @Override
    public VectorStore behind() {
      return right;
    }
  }

  private static VectorQuery all(VectorQuery query) {
    return new VectorQuery(query.embedding(), Integer.MAX_VALUE, query.filter());
  }

  private static final class LastTieFirst extends Right {
    @Override
    public List<Retrieved> search(VectorQuery query) {
      List<Retrieved> found = new ArrayList<>(right.search(all(query)));
      Collections.reverse(found);
      return found.subList(0, query.k());
    }
  }

  private static final class MissesTheBest extends Right {
    @Override
    public List<Retrieved> search(VectorQuery query) {
      return right.search(all(query)).subList(1, query.k() + 1);
    }
  }

  private static final class FiltersAfterwards extends Right {
    @Override
    public List<Retrieved> search(VectorQuery query) {
      List<String> passing = TestChunks.names(right.search(all(query)));
      return right.search(VectorQuery.of(query.embedding(), query.k())).stream()
          .filter(each -> passing.contains(TestChunks.name(each)))
          .toList();
    }
  }

  private static final class SeesWritesLate extends Right {
    private List<EmbeddedChunk> late = List.of();

    @Override
    public void upsert(List<EmbeddedChunk> chunks) {
      right.upsert(late);
      late = chunks;
    }
  }

  private static final class NeverCloses extends Right {
    @Override
    public void close() {}
  }
}
