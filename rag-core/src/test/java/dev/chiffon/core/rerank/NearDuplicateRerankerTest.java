package dev.chiffon.core.rerank;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearDuplicateRerankerTest implements RerankerContract {
  private static final Question QUESTION = Question.of("How long is annual leave?");
  private static final String LEAVE = "Annual leave is 30 days for all staff of the house.";

  @Override
  public Reranker reranker() {
    return NearDuplicateReranker.create();
  }

  private static Retrieved found(String name, String text, int rank) {
    return Retrieved.by("hybrid", chunk(name, text), 1.0 / rank, rank);
  }

  private static List<Retrieved> copies() {
    return List.of(
        found("new", LEAVE, 1),
        found("copy", "ANNUAL LEAVE — is 30 days, for all staff of the house!", 2),
        found("other", "Sick leave is paid for six weeks by the house.", 3),
        found("again", LEAVE, 4));
  }

  @Test
  void the_best_of_those_that_say_the_same_is_kept() {
    assertThat(names(reranker().rerank(QUESTION, copies()))).containsExactly("new", "other");
  }

  @Test
  void each_that_is_kept_has_its_score_and_its_new_rank() {
    assertThat(reranker().rerank(QUESTION, copies()).get(1).history())
        .containsExactly(
            new StageScore("hybrid", 1.0 / 3, 3), new StageScore("distinct", 1.0 / 3, 2));
  }

  @Test
  void what_is_left_out_is_told_with_what_it_resembles() {
    List<NearDuplicate> leftOut = new ArrayList<>();
    NearDuplicateReranker.create().withListener(leftOut::add).rerank(QUESTION, copies());
    List<Retrieved> candidates = copies();
    assertThat(leftOut)
        .containsExactly(
            new NearDuplicate(candidates.get(1), candidates.get(0), 1),
            new NearDuplicate(candidates.get(3), candidates.get(0), 1));
  }

  @Test
  void resemblance_is_the_share_of_the_runs_of_three_words() {
    // "a b c d e f" has abc bcd cde def, "a b c d e g" abc bcd cde deg: 3 of 5.
    List<Retrieved> candidates =
        List.of(found("1", "a b c d e f", 1), found("2", "a b c d e g", 2));
    List<NearDuplicate> leftOut = new ArrayList<>();
    NearDuplicateReranker.of(.6).withListener(leftOut::add).rerank(QUESTION, candidates);
    assertThat(leftOut).hasSize(1);
    assertThat(leftOut.get(0).resemblance()).isCloseTo(.6, within(1e-12));
    assertThat(NearDuplicateReranker.of(.61).rerank(QUESTION, candidates)).hasSize(2);
  }

  @Test
  void chunks_of_fewer_than_three_words_are_alike_if_they_are_the_same() {
    assertThat(
            names(
                reranker()
                    .rerank(
                        QUESTION,
                        List.of(
                            found("1", "Page 7", 1),
                            found("2", "page 7.", 2),
                            found("3", "Page 8", 3)))))
        .containsExactly("1", "3");
  }

  @Test
  void chunks_without_words_are_never_alike() {
    assertThat(reranker().rerank(QUESTION, List.of(found("1", "--", 1), found("2", "--", 2))))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1.01, Double.NaN})
  void refuses_a_threshold_that_is_no_share(double threshold) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NearDuplicateReranker.of(threshold))
        .withMessageContaining("got " + threshold);
  }
}
