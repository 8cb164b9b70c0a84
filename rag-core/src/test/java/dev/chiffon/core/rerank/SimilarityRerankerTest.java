package dev.chiffon.core.rerank;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.TextSimilarity;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarityRerankerTest implements RerankerContract {
  /** The share of a text that is the letter w. */
  private static final TextSimilarity SHARE_OF_W =
      (question, texts) ->
          texts.stream()
              .map(text -> (double) text.chars().filter(c -> c == 'w').count() / text.length())
              .toList();

  @Override
  public Reranker reranker() {
    return new SimilarityReranker(SHARE_OF_W, .4);
  }

  private static Retrieved found(String text, double score) {
    return Retrieved.by("hybrid", chunk(text, text), score, 1);
  }

  @Test
  void the_weighed_similarity_is_added_to_the_score() {
    List<Retrieved> reranked =
        reranker().rerank(Question.of("w"), List.of(found("aaaa", .5), found("wwaa", .4)));
    assertThat(names(reranked)).containsExactly("wwaa", "aaaa");
    assertThat(reranked.get(0).score()).isCloseTo(.4 + .4 * .5, within(1e-12));
    assertThat(reranked.get(0).at("similarity").orElseThrow().rank()).isEqualTo(1);
  }

  @Test
  void those_that_the_stage_before_did_not_score_stay_behind() {
    List<Retrieved> candidates = List.of(found("a", .5).then("model", -7, 1), found("w", .4));
    assertThat(names(reranker().rerank(Question.of("w"), candidates))).containsExactly("a", "w");
  }

  @Test
  void a_question_cancelled_between_two_batches_ends() {
    Question question = Question.of("w");
    AtomicInteger calls = new AtomicInteger();
    TextSimilarity cancelling =
        (asked, texts) -> {
          calls.incrementAndGet();
          question.deadline().cancel();
          return SHARE_OF_W.toQuestion(asked, texts);
        };
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                new SimilarityReranker(cancelling, 1)
                    .rerank(question, RerankerContract.candidates(50)));
    assertThat(calls).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refuses_a_weight_that_does_not_count(double weight) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SimilarityReranker(SHARE_OF_W, weight))
        .withMessageContaining("got " + weight);
  }
}
