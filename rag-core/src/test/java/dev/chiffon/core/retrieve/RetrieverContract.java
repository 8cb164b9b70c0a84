package dev.chiffon.core.retrieve;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.RankingPromise;
import dev.chiffon.core.data.Retrieved;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Retriever} promises. A test implements {@link #over} and inherits the tests;
 * there is nothing else to override.
 */
public interface RetrieverContract {
  /** Returns a retriever over these chunks, by words or with an embedder that counts words. */
  Retriever over(List<Chunk> chunks);

  /** No chunks, no results. */
  @Test
  default void nothing_is_found_among_no_chunks() {
    new RankingPromise("nothing is found among no chunks", "'cats', k = 5")
        .requireSize(over(List.of()).retrieve(Question.of("cats"), 5), 0);
  }

  /** The words of the question bring its chunk to the top; the last stage says the rank. */
  @Test
  default void the_chunk_that_says_it_is_found_first_and_ranks_count_from_one() {
    List<Chunk> chunks =
        List.of(
            chunk("fish", "Fish swim in the sea"),
            chunk("cats", "Cats sleep on warm roofs"),
            chunk("dogs", "Dogs sleep in the garden"));

    List<Retrieved> found = over(chunks).retrieve(Question.of("warm roofs sleep"), 2);

    String place = "'warm roofs sleep', k = 2";
    new RankingPromise("the chunk that says it is found first", place)
        .requireDocuments(found, "cats", "dogs");
    new RankingPromise("ranks count from one", place).requireRanks(found);
  }

  /** Of chunks with equal scores, those with the lowest ids are found, in the order of the ids. */
  @Test
  default void results_stand_best_first_with_ties_by_id() {
    List<Chunk> chunks = new ArrayList<>();
    for (String name : List.of("d", "b", "e", "a", "c")) {
      chunks.add(chunk(name, "the same words"));
    }
    List<Retrieved> found = over(chunks).retrieve(Question.of("same words"), 3);
    new RankingPromise("ties stand by id", "'same words', k = 3")
        .requireDocuments(found, "a", "b", "c");
  }

  /** A filter is no reason for fewer than k results, however many better chunks it leaves out. */
  @Test
  default void a_filter_leaves_k_results_where_k_pass() {
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String text = i % 50 == 3 ? "cats and very many other words around them" : "cats";
      chunks.add(chunk("d" + i, text, Metadata.empty().with("rare", i % 50 == 3 ? "yes" : "no")));
    }
    Question question = Question.of("cats").withFilter(metadataKey("rare").isEqualTo("yes"));

    new RankingPromise("a filter leaves k results where k pass", "'cats', rare = yes, k = 3")
        .requireDocuments(over(chunks).retrieve(question, 3), "d103", "d153", "d3");
  }

  /** A filter sees the id of a chunk's document, whatever the metadata say. */
  @Test
  default void a_question_within_documents_finds_their_chunks_only() {
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      chunks.add(chunk("d" + i, i == 41 || i == 7 ? "cats and many other words" : "cats"));
    }
    Question question = Question.of("cats").within(List.of("d41", "d7", "nowhere"));

    new RankingPromise("a question within documents finds their chunks only", "'cats', k = 5")
        .requireDocuments(over(chunks).retrieve(question, 5), "d41", "d7");
  }

  /** A deadline that has passed is an exception, not an empty list. */
  @Test
  default void a_passed_deadline_ends_the_call() {
    Retriever retriever = over(List.of(chunk("a", "cats")));
    Question late = Question.of("cats").withDeadline(Deadline.after(Duration.ZERO));
    assertThatExceptionOfType(DeadlineExceededException.class)
        .as("promise broken: a passed deadline ends the call: 'cats', k = 1, chunk a#0-4")
        .isThrownBy(() -> retriever.retrieve(late, 1));
  }

  /** So is a deadline that was cancelled. */
  @Test
  default void a_cancelled_call_ends() {
    Retriever retriever = over(List.of(chunk("a", "cats")));
    Deadline deadline = Deadline.never();
    deadline.cancel();
    Question cancelled = Question.of("cats").withDeadline(deadline);
    assertThatExceptionOfType(CancellationException.class)
        .as("promise broken: a cancelled call ends: 'cats', k = 1, chunk a#0-4")
        .isThrownBy(() -> retriever.retrieve(cancelled, 1));
  }

  /** The message names the k that was given. */
  @Test
  default void k_below_one_is_refused() {
    Retriever retriever = over(List.of(chunk("a", "cats")));
    assertThatIllegalArgumentException()
        .as("promise broken: k below one is refused: 'cats', k = 0, chunk a#0-4")
        .isThrownBy(() -> retriever.retrieve(Question.of("cats"), 0))
        .withMessageContaining("got 0");
  }

  /** Words behind more than an embedder takes count too. */
  @Test
  default void a_question_of_many_sentences_is_not_cut() {
    List<Chunk> chunks =
        List.of(chunk("needle", "magnolia blossoms"), chunk("other", "iron and steel"));
    String question = "Nothing of interest here. ".repeat(400) + "Where do magnolia blossoms grow?";

    List<Retrieved> found = over(chunks).retrieve(Question.of(question), 1);

    new RankingPromise("a question of many sentences is not cut", "last of 401 sentences, k = 1")
        .requireDocuments(found, "needle");
  }
}
