package dev.chiffon.core.rerank;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import dev.chiffon.core.lexical.TextChunks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every {@link Reranker} promises. */
public interface RerankerContract {
  /** Returns a reranker for whatever chunks it is given. */
  Reranker reranker();

  /** Returns so many candidates of random words, with falling scores below 1. */
  static List<Retrieved> candidates(int size) {
    Random random = new Random(17);
    List<Retrieved> candidates = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String text = TextChunks.random(20, random);
      candidates.add(Retrieved.by("hybrid", chunk("d" + i, text), 1.0 / (i + 2), i + 1));
    }
    return candidates;
  }

  @Test
  default void without_candidates_nothing_comes_out() {
    assertThat(reranker().rerank(Question.of("w1 w2"), List.of())).isEmpty();
  }

  @Test
  default void only_candidates_come_out_and_each_once() {
    List<Retrieved> candidates = candidates(50);
    List<Retrieved> reranked = reranker().rerank(Question.of("w1 w20 w40"), candidates);

    assertThat(reranked).isNotEmpty();
    assertThat(reranked)
        .extracting(Retrieved::chunk)
        .doesNotHaveDuplicates()
        .isSubsetOf(candidates.stream().map(Retrieved::chunk).toList());
  }

  @Test
  default void each_keeps_its_history_and_gets_this_rank_if_the_order_is_new() {
    List<Retrieved> candidates = candidates(50);
    List<Retrieved> reranked = reranker().rerank(Question.of("w1 w20 w40"), candidates);

    for (Retrieved each : reranked) {
      List<StageScore> history = each.history();
      assertThat(history.get(0).stage()).isEqualTo("hybrid");
      assertThat(history).hasSizeBetween(1, 2);
      if (history.size() == 2) {
        assertThat(history.get(1).rank()).isEqualTo(reranked.indexOf(each) + 1);
      }
    }
  }

  @Test
  default void the_same_candidates_come_out_the_same() {
    Question question = Question.of("w3 w4 w5");
    assertThat(reranker().rerank(question, candidates(30)))
        .isEqualTo(reranker().rerank(question, candidates(30)));
  }

  @Test
  default void the_candidates_list_is_left_alone() {
    List<Retrieved> candidates = candidates(10);
    reranker().rerank(Question.of("w3 w4 w5"), Collections.unmodifiableList(candidates));
    assertThat(candidates).isEqualTo(candidates(10));
  }
}
