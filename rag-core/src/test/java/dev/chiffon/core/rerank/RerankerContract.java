package dev.chiffon.core.rerank;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.RankingPromise;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import dev.chiffon.core.lexical.TextChunks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Reranker} promises. A test implements {@link #reranker} and inherits the tests;
 * there is nothing else to override.
 */
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

  /** No candidates give no chunks. */
  @Test
  default void without_candidates_nothing_comes_out() {
    new RankingPromise("without candidates nothing comes out", "0 candidates")
        .requireSize(reranker().rerank(Question.of("w1 w2"), List.of()), 0);
  }

  /** At least one candidate comes out, none twice, and no other chunk. */
  @Test
  default void only_candidates_come_out_and_each_once() {
    List<Retrieved> candidates = candidates(50);
    Set<Chunk> left = candidates.stream().map(Retrieved::chunk).collect(Collectors.toSet());

    List<Retrieved> reranked = reranker().rerank(Question.of("w1 w20 w40"), candidates);

    assertThat(reranked)
        .as("promise broken: some candidates come out: of 50 candidates, rank 1 is empty")
        .isNotEmpty();
    new RankingPromise("only candidates come out and each once", "of 50 candidates")
        .requireEach(reranked, "a candidate not seen above", each -> left.remove(each.chunk()));
  }

  /** A history grows by this stage or stays; if it grows, by the rank of the chunk. */
  @Test
  default void each_keeps_its_history_and_gets_this_rank_if_the_order_is_new() {
    List<Retrieved> reranked = reranker().rerank(Question.of("w1 w20 w40"), candidates(50));

    new RankingPromise("each keeps its history and gets this rank", "of 50 candidates")
        .requireEach(
            reranked,
            "stage hybrid and at most one more, of this rank",
            each -> keepsHistory(each.history(), reranked.indexOf(each) + 1));
  }

  private static boolean keepsHistory(List<StageScore> history, int rank) {
    return history.get(0).stage().equals("hybrid")
        && (history.size() == 1 || (history.size() == 2 && history.get(1).rank() == rank));
  }

  /** The stage before is still there word for word: its score and its rank. */
  @Test
  default void what_the_stage_before_said_stays_as_it_was() {
    Map<Chunk, StageScore> before = new HashMap<>();
    candidates(50).forEach(each -> before.put(each.chunk(), each.history().get(0)));
    new RankingPromise("what the stage before said stays as it was", "of 50 candidates")
        .requireEach(
            reranker().rerank(Question.of("w1 w20 w40"), candidates(50)),
            "the score and rank it came with",
            each -> each.history().get(0).equals(before.get(each.chunk())));
  }

  /** One stage's scores fall from rank to rank, ties by id; those it did not look at come last. */
  @Test
  default void the_scores_of_this_stage_fall_and_those_without_one_stand_behind() {
    List<Retrieved> reranked = reranker().rerank(Question.of("w2 w9 w30"), candidates(50));
    List<Retrieved> scored = reranked.stream().filter(each -> each.history().size() == 2).toList();
    RankingPromise promise =
        new RankingPromise(
            "the scores of this stage fall and those without one stand behind", "of 50 candidates");
    promise.requireBestFirst(scored);
    promise.requireBestFirst(reranked.subList(scored.size(), reranked.size()));
    promise.requireSame(reranked.subList(0, scored.size()), scored);
  }

  /** A question whose time is over gets no ranking. */
  @Test
  default void a_passed_deadline_ends_the_call() {
    Question late = Question.of("w1 w2").withDeadline(Deadline.after(Duration.ZERO));
    assertThatExceptionOfType(DeadlineExceededException.class)
        .as("promise broken: a passed deadline ends the call: of 50 candidates")
        .isThrownBy(() -> reranker().rerank(late, candidates(50)));
  }

  /** A question that was called off gets no ranking. */
  @Test
  default void a_cancelled_question_ends_the_call() {
    Question cancelled = Question.of("w1 w2");
    cancelled.deadline().cancel();
    assertThatExceptionOfType(CancellationException.class)
        .as("promise broken: a cancelled question ends the call: of 50 candidates")
        .isThrownBy(() -> reranker().rerank(cancelled, candidates(50)));
  }

  /** A second call and another reranker give the same. */
  @Test
  default void the_same_candidates_come_out_the_same() {
    Question question = Question.of("w3 w4 w5");
    new RankingPromise("the same candidates come out the same", "of 30 candidates, second time")
        .requireSame(
            reranker().rerank(question, candidates(30)),
            reranker().rerank(question, candidates(30)));
  }

  /** The list that was given holds what it held. */
  @Test
  default void the_candidates_list_is_left_alone() {
    List<Retrieved> candidates = candidates(10);
    reranker().rerank(Question.of("w3 w4 w5"), Collections.unmodifiableList(candidates));
    new RankingPromise("the candidates list is left alone", "the list of 10 candidates")
        .requireSame(candidates, candidates(10));
  }
}
