package dev.chiffon.core.retrieve;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the contract says of retrievers with one mistake each. */
class BrokenRetrieversTest {

  @Test
  void a_retriever_that_stands_on_its_head_is_told_rank_id_and_score() {
    RetrieverContract contract =
        chunks ->
            (question, k) -> {
              List<Retrieved> found = new ArrayList<>(right(chunks).retrieve(question, k));
              Collections.reverse(found);
              return found;
            };
    assertThatThrownBy(contract::results_stand_best_first_with_ties_by_id)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "promise broken: ties stand by id: 'same words', k = 3: rank 1: expected a")
        .hasMessageContaining("chunk of 'a', found c#0-14 (score 0.");
  }

  @Test
  void a_retriever_that_gives_each_chunk_one_rank_is_told_rank_and_id() {
    RetrieverContract contract =
        chunks ->
            (question, k) ->
                right(chunks).retrieve(question, k).stream()
                    .map(each -> each.then("late", each.score(), 7))
                    .toList();
    assertThatThrownBy(contract::the_chunk_that_says_it_is_found_first_and_ranks_count_from_one)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "promise broken: ranks count from one: 'warm roofs sleep', k = 2: rank 1:")
        .hasMessageContaining("found rank 7 of cats#0-24 (score ");
  }

  @Test
  void a_retriever_that_filters_what_it_found_is_told_the_rank_without_a_chunk() {
    RetrieverContract contract =
        chunks ->
            (question, k) ->
                right(chunks).retrieve(Question.of(question.text()), k).stream()
                    .filter(each -> each.chunk().metadata().string("rare").orElse("").equals("yes"))
                    .toList();
    assertThatThrownBy(contract::a_filter_leaves_k_results_where_k_pass)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "promise broken: a filter leaves k results where k pass: 'cats', rare = yes")
        .hasMessageEndingWith("k = 3: rank 1: expected a chunk of 'd103', found nothing");
  }

  private static Retriever right(List<Chunk> chunks) {
    return new LexicalRetriever(new SmallCollection(chunks).index);
  }
}
