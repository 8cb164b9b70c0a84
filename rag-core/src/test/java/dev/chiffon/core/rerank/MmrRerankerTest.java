package dev.chiffon.core.rerank;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MmrRerankerTest implements RerankerContract {
  private static final Question QUESTION = Question.of("cats and dogs");

  @Override
  public Reranker reranker() {
    return MmrReranker.of(.7);
  }

  @Nested
  class SpreadingOnly implements RerankerContract {
    @Override
    public Reranker reranker() {
      return MmrReranker.of(0);
    }
  }

  private static Retrieved found(String name, String text, double score) {
    return Retrieved.by("hybrid", chunk(name, text), score, 1);
  }

  /** Two of cats, which share 2 of 4 words, and a worse one of dogs, which shares none. */
  private static List<Retrieved> animals() {
    return List.of(
        found("cats", "cats eat fish", 1),
        found("more cats", "cats eat birds", .8),
        found("dogs", "dogs bark", .4));
  }

  @Test
  void a_worse_chunk_of_another_kind_comes_before_one_that_repeats() {
    List<Retrieved> ranked = MmrReranker.of(.5).rerank(QUESTION, animals());
    // Scores stretched to [0, 1]: 1, 2/3, 0. Then .5 * 2/3 - .5 * 2/4 = 1/12 beats 0.
    assertThat(names(ranked)).containsExactly("cats", "more cats", "dogs");
    assertThat(ranked.get(1).score()).isCloseTo(1.0 / 12, within(1e-12));
    assertThat(names(MmrReranker.of(.4).rerank(QUESTION, animals())))
        .containsExactly("cats", "dogs", "more cats");
  }

  @Test
  void at_lambda_1_the_order_is_that_of_the_scores() {
    assertThat(names(MmrReranker.of(1).rerank(QUESTION, animals())))
        .containsExactly("cats", "more cats", "dogs");
  }

  @Test
  void the_nearest_of_those_in_front_counts() {
    // Similarity 1 with the next name of the alphabet, 0 with all others: b is spoilt by a, d by c.
    MmrReranker reranker =
        MmrReranker.of(
            .5,
            chunks ->
                (first, second) ->
                    Math.abs(
                                chunks.get(first).documentId().charAt(0)
                                    - chunks.get(second).documentId().charAt(0))
                            == 1
                        ? 1
                        : 0);
    List<Retrieved> candidates =
        List.of(found("a", "x", .9), found("b", "x", .8), found("c", "x", .7), found("d", "x", .6));
    assertThat(names(reranker.rerank(QUESTION, candidates))).containsExactly("a", "c", "b", "d");
  }

  @Test
  void ties_stand_by_id() {
    List<Retrieved> candidates =
        List.of(found("c", "one", .5), found("a", "two", .5), found("b", "three", .5));
    assertThat(names(reranker().rerank(QUESTION, candidates))).containsExactly("a", "b", "c");
  }

  @Test
  void those_that_the_stage_before_did_not_score_stay_behind() {
    List<Retrieved> candidates =
        List.of(
            found("a", "cats", .9).then("model", -3, 1),
            found("b", "cats", .8).then("model", -4, 2),
            found("c", "dogs", .7));
    List<Retrieved> ranked = MmrReranker.of(.1).rerank(QUESTION, candidates);
    assertThat(names(ranked)).containsExactly("a", "b", "c");
    assertThat(ranked.get(2)).isEqualTo(candidates.get(2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-.1, 1.1, Double.NaN})
  void refuses_a_lambda_outside_of_0_to_1(double lambda) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MmrReranker.of(lambda))
        .withMessageContaining("got " + lambda);
  }
}
