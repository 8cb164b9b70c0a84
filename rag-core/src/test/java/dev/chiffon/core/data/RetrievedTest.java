package dev.chiffon.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetrievedTest {

  @Test
  void each_stage_adds_to_the_history_and_the_last_one_counts() {
    Retrieved dense = Retrieved.by("dense", chunk("a"), .4, 2);
    Retrieved reranked = dense.then("rerank", 7.5, 1);
    assertThat(reranked.score()).isEqualTo(7.5);
    assertThat(reranked.history())
        .containsExactly(new StageScore("dense", .4, 2), new StageScore("rerank", 7.5, 1));
    assertThat(reranked.at("dense")).contains(new StageScore("dense", .4, 2));
    assertThat(reranked.at("lexical")).isEmpty();
    assertThat(dense.history()).hasSize(1);
  }

  @Test
  void best_first_breaks_ties_by_id() {
    Retrieved b = Retrieved.by("dense", chunk("b"), .5, 1);
    Retrieved a = Retrieved.by("dense", chunk("a"), .5, 1);
    Retrieved z = Retrieved.by("dense", chunk("z"), .9, 1);
    assertThat(Stream.of(b, a, z).sorted(Retrieved.BEST_FIRST)).containsExactly(z, a, b);
  }

  @Test
  void ranked_gives_the_last_score_its_place_and_keeps_the_scores_before() {
    Retrieved b = Retrieved.by("dense", chunk("b"), .1, 4).then("rerank", .5, 1);
    Retrieved a = Retrieved.by("dense", chunk("a"), .2, 3).then("rerank", .5, 1);
    Retrieved z = Retrieved.by("dense", chunk("z"), .3, 2).then("rerank", .9, 1);
    assertThat(Retrieved.ranked(List.of(b, a, z)))
        .containsExactly(
            Retrieved.by("dense", chunk("z"), .3, 2).then("rerank", .9, 1),
            Retrieved.by("dense", chunk("a"), .2, 3).then("rerank", .5, 2),
            Retrieved.by("dense", chunk("b"), .1, 4).then("rerank", .5, 3));
  }

  @Test
  void a_chunk_without_any_score_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Retrieved(chunk("a"), List.of()))
        .withMessage("need at least one stage's score for a#0-1");
  }

  @Test
  void a_rank_begins_with_1_and_a_score_is_a_number() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StageScore("dense", .5, 0))
        .withMessage("need rank >= 1 and a score, got rank 0, score 0.5");
    assertThatIllegalArgumentException().isThrownBy(() -> new StageScore("dense", Double.NaN, 1));
  }

  private static Chunk chunk(String documentId) {
    return Chunk.of(Document.ofText(documentId, "x"), new Span(0, 1));
  }
}
