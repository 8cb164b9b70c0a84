package dev.chiffon.core.rerank;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.data.Retrieved;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the contract says of rerankers with one mistake each. */
class BrokenRerankersTest {

  @Test
  void a_reranker_that_repeats_a_candidate_is_told_its_rank_and_id() {
    RerankerContract contract =
        () ->
            (question, candidates) -> {
              List<Retrieved> twice = new ArrayList<>(candidates);
              twice.addAll(candidates);
              return twice;
            };
    assertThatThrownBy(contract::only_candidates_come_out_and_each_once)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "promise broken: only candidates come out and each once: of 50 candidates:")
        .hasMessageContaining("rank 51: expected a candidate not seen above, found d0#0-")
        .hasMessageContaining("(score 0.5)");
  }

  @Test
  void a_reranker_that_counts_from_another_rank_is_told_rank_id_and_history() {
    RerankerContract contract =
        () ->
            (question, candidates) ->
                candidates.stream().map(each -> each.then("mine", each.score(), 1)).toList();
    assertThatThrownBy(contract::each_keeps_its_history_and_gets_this_rank_if_the_order_is_new)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "promise broken: each keeps its history and gets this rank: of 50 candidates:")
        .hasMessageContaining(
            "rank 2: expected stage hybrid and at most one more, of this rank, found d1#0-")
        .hasMessageContaining("StageScore[stage=mine, score=0.3333333333333333, rank=1]");
  }

  @Test
  void a_reranker_that_depends_on_the_call_is_told_rank_ids_and_scores() {
    AtomicInteger calls = new AtomicInteger();
    RerankerContract contract =
        () -> (question, candidates) -> candidates.subList(calls.getAndIncrement(), 30);
    assertThatThrownBy(contract::the_same_candidates_come_out_the_same)
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching(
            "promise broken: the same candidates come out the same: of 30 candidates, second time:"
                + " rank 1: expected d1#0-\\d+ \\(score 0\\.33+\\), found d0#0-\\d+ \\(score"
                + " 0\\.5\\)");
  }
}
