package dev.chiffon.core.rerank;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static dev.chiffon.core.lexical.TextChunks.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import dev.chiffon.core.data.TextScorer;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScoringRerankerTest implements RerankerContract {
  private static final Question QUESTION = Question.of("anything");

  /** Longer texts are better; scores of any range. */
  private static final TextScorer BY_LENGTH =
      (question, texts) -> texts.stream().map(text -> text.length() - 100.0).toList();

  private static final TextScorer BROKEN =
      (question, texts) -> {
        throw new IllegalStateException("no connection");
      };

  @Override
  public Reranker reranker() {
    return ScoringReranker.of(BY_LENGTH);
  }

  @Nested
  class OfTheFirst implements RerankerContract {
    @Override
    public Reranker reranker() {
      return ScoringReranker.of(BY_LENGTH).withDepth(7).withBatch(2);
    }
  }

  @Nested
  class WhoseModelFails implements RerankerContract {
    @Override
    public Reranker reranker() {
      return ScoringReranker.of(BROKEN).onFailure(OnFailure.KEEP_ORDER);
    }
  }

  @Nested
  class OfLangchain4j implements RerankerContract {
    @Override
    public Reranker reranker() {
      return ScoringReranker.over(new WordCount());
    }
  }

  /** A model of langchain4j: the number of words. */
  private static final class WordCount implements ScoringModel {
    @Override
    public Response<List<Double>> scoreAll(List<TextSegment> segments, String question) {
      return Response.from(
          segments.stream().map(segment -> (double) segment.text().split(" ").length).toList());
    }
  }

  private static List<Retrieved> found(String... texts) {
    List<Retrieved> found = new ArrayList<>();
    for (String text : texts) {
      found.add(Retrieved.by("hybrid", chunk(text, text), 1.0 / texts.length, found.size() + 1));
    }
    return found;
  }

  @Test
  void the_models_score_alone_makes_the_order_and_is_kept() {
    List<Retrieved> reranked = reranker().rerank(QUESTION, found("a", "abc", "ab"));
    assertThat(names(reranked)).containsExactly("abc", "ab", "a");
    assertThat(reranked.get(0).history())
        .containsExactly(new StageScore("hybrid", 1.0 / 3, 2), new StageScore("scoring", -97, 1));
  }

  @Test
  void a_model_of_langchain4j_gets_the_question_and_the_texts() {
    List<String> seen = new ArrayList<>();
    ScoringModel model =
        (segments, question) -> {
          seen.add(question);
          segments.forEach(segment -> seen.add(segment.text()));
          return Response.from(List.of(1.0, 2.0));
        };
    List<Retrieved> reranked = ScoringReranker.over(model).rerank(QUESTION, found("a", "b"));
    assertThat(seen).containsExactly("anything", "a", "b");
    assertThat(names(reranked)).containsExactly("b", "a");
  }

  @Test
  void the_model_sees_a_chunk_behind_its_headings() {
    List<String> seen = new ArrayList<>();
    TextScorer scorer =
        (question, texts) -> {
          seen.addAll(texts);
          return List.of(1.0);
        };
    ScoringReranker.of(scorer)
        .rerank(
            QUESTION,
            List.of(
                Retrieved.by("hybrid", under(List.of("Leave", "Annual"), "d", "30 days."), 1, 1)));
    assertThat(seen).containsExactly("Leave > Annual\n30 days.");
  }

  @Test
  void the_model_is_asked_in_batches() {
    List<Integer> sizes = new ArrayList<>();
    TextScorer scorer =
        (question, texts) -> {
          sizes.add(texts.size());
          return BY_LENGTH.score(question, texts);
        };
    assertThat(
            names(
                ScoringReranker.of(scorer)
                    .withBatch(2)
                    .rerank(QUESTION, found("a", "abc", "ab", "abcd", "abcde"))))
        .containsExactly("abcde", "abcd", "abc", "ab", "a");
    assertThat(sizes).containsExactly(2, 2, 1);
  }

  @Test
  void candidates_beyond_the_depth_keep_order_and_history_behind() {
    List<Retrieved> candidates = found("a", "ab", "abcd", "abc");
    List<Retrieved> reranked =
        ScoringReranker.of(BY_LENGTH).withDepth(2).rerank(QUESTION, candidates);
    assertThat(names(reranked)).containsExactly("ab", "a", "abcd", "abc");
    assertThat(reranked.subList(2, 4)).isEqualTo(candidates.subList(2, 4));
  }

  @Test
  void a_model_that_fails_is_an_exception_with_its_cause() {
    assertThatExceptionOfType(RerankFailedException.class)
        .isThrownBy(() -> ScoringReranker.of(BROKEN).rerank(QUESTION, found("a", "b")))
        .withMessageContaining("no connection")
        .havingCause()
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void on_request_a_model_that_fails_leaves_the_order_and_the_histories_say_so() {
    List<Retrieved> kept =
        ScoringReranker.of(BROKEN)
            .onFailure(OnFailure.KEEP_ORDER)
            .rerank(QUESTION, found("a", "b"));
    assertThat(names(kept)).containsExactly("a", "b");
    assertThat(kept.get(1).history())
        .containsExactly(new StageScore("hybrid", .5, 2), new StageScore("scoring failed", .5, 2));
  }

  @Test
  void a_model_that_fails_late_leaves_no_score_of_its_earlier_calls() {
    TextScorer failing =
        (question, texts) ->
            texts.contains("c") ? BROKEN.score(question, texts) : List.of((double) texts.size());
    List<Retrieved> kept =
        ScoringReranker.of(failing)
            .withBatch(1)
            .onFailure(OnFailure.KEEP_ORDER)
            .rerank(QUESTION, found("a", "b", "c"));
    assertThat(names(kept)).containsExactly("a", "b", "c");
    assertThat(kept).noneMatch(each -> each.at("scoring").isPresent());
  }

  @Test
  void too_few_scores_and_such_as_are_no_numbers_are_failures() {
    for (List<Double> wrong :
        List.of(List.of(1.0), List.of(1.0, Double.NaN), Arrays.asList(1.0, null))) {
      assertThatExceptionOfType(RerankFailedException.class)
          .isThrownBy(
              () -> ScoringReranker.of((q, texts) -> wrong).rerank(QUESTION, found("a", "b")))
          .withMessageContaining("need a number for each of 2 texts")
          .withMessageContaining("got " + wrong);
    }
  }

  @Test
  void a_model_that_hangs_ends_with_the_deadline_even_if_the_order_may_be_kept() {
    TextScorer hanging =
        (question, texts) -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        };
    Question brief = QUESTION.withDeadline(Deadline.after(Duration.ofMillis(50)));
    assertThatExceptionOfType(DeadlineExceededException.class)
        .isThrownBy(
            () ->
                ScoringReranker.of(hanging)
                    .onFailure(OnFailure.KEEP_ORDER)
                    .rerank(brief, found("a", "b")));
  }

  @Test
  void refuses_a_depth_and_a_batch_of_nothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoringReranker.of(BY_LENGTH).withDepth(0))
        .withMessage("need depth >= 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoringReranker.of(BY_LENGTH).withBatch(0))
        .withMessage("need batch >= 1, got 0");
  }
}
