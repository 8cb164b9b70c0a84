package dev.chiffon.core.rerank;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RerankerTest {
  private static final Question QUESTION = Question.of("anything");

  /** Turns the order around; the stage has the given name. */
  private static Reranker turning(String stage) {
    return (question, candidates) -> {
      List<Retrieved> turned = new ArrayList<>();
      for (int i = candidates.size() - 1; i >= 0; i--) {
        turned.add(candidates.get(i).then(stage, i, turned.size() + 1));
      }
      return turned;
    };
  }

  @Nested
  class WithoutReranking implements RerankerContract {
    @Override
    public Reranker reranker() {
      return Reranker.none();
    }
  }

  @Nested
  class AfterAnother implements RerankerContract {
    @Override
    public Reranker reranker() {
      return Reranker.none().then(NearDuplicateReranker.create());
    }
  }

  @Test
  void two_rerankers_in_a_row_both_leave_their_scores_and_ranks() {
    List<Retrieved> candidates =
        List.of(
            Retrieved.by("hybrid", chunk("a", "one"), .9, 1),
            Retrieved.by("hybrid", chunk("b", "two"), .8, 2));

    List<Retrieved> reranked = turning("x").then(turning("y")).rerank(QUESTION, candidates);

    assertThat(names(reranked)).containsExactly("a", "b");
    assertThat(reranked.get(0).history())
        .containsExactly(
            new StageScore("hybrid", .9, 1), new StageScore("x", 0, 2), new StageScore("y", 1, 1));
  }

  @Test
  void a_question_cancelled_by_the_first_never_reaches_the_second() {
    Question question = Question.of("anything");
    Reranker cancelling =
        (asked, candidates) -> {
          asked.deadline().cancel();
          return candidates;
        };
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                cancelling
                    .then(
                        (asked, candidates) -> {
                          throw new AssertionError("the second was asked");
                        })
                    .rerank(question, List.of()));
  }
}
