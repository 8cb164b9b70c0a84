package dev.chiffon.core.retrieve;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** What every {@link Retriever} promises. */
public interface RetrieverContract {
  /** Returns a retriever over these chunks, by words or with an embedder that counts words. */
  Retriever over(List<Chunk> chunks);

  @Test
  default void nothing_is_found_among_no_chunks() {
    assertThat(over(List.of()).retrieve(Question.of("cats"), 5)).isEmpty();
  }

  @Test
  default void the_chunk_that_says_it_is_found_first_and_ranks_count_from_one() {
    List<Chunk> chunks =
        List.of(
            chunk("fish", "Fish swim in the sea"),
            chunk("cats", "Cats sleep on warm roofs"),
            chunk("dogs", "Dogs sleep in the garden"));

    List<Retrieved> found = over(chunks).retrieve(Question.of("warm roofs sleep"), 2);

    assertThat(names(found)).containsExactly("cats", "dogs");
    assertThat(found)
        .extracting(each -> each.history().get(each.history().size() - 1).rank())
        .containsExactly(1, 2);
  }

  @Test
  default void results_stand_best_first_with_ties_by_id() {
    List<Chunk> chunks = new ArrayList<>();
    for (String name : List.of("d", "b", "e", "a", "c")) {
      chunks.add(chunk(name, "the same words"));
    }
    List<Retrieved> found = over(chunks).retrieve(Question.of("same words"), 3);
    assertThat(names(found)).containsExactly("a", "b", "c");
  }

  @Test
  default void a_filter_leaves_k_results_where_k_pass() {
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String text = i % 50 == 3 ? "cats and very many other words around them" : "cats";
      chunks.add(chunk("d" + i, text, Metadata.empty().with("rare", i % 50 == 3 ? "yes" : "no")));
    }
    Question question = Question.of("cats").withFilter(metadataKey("rare").isEqualTo("yes"));

    assertThat(names(over(chunks).retrieve(question, 3))).containsExactly("d103", "d153", "d3");
  }

  @Test
  default void a_passed_deadline_ends_the_call() {
    Retriever retriever = over(List.of(chunk("a", "cats")));
    Question late = Question.of("cats").withDeadline(Deadline.after(Duration.ZERO));
    assertThatExceptionOfType(DeadlineExceededException.class)
        .isThrownBy(() -> retriever.retrieve(late, 1));
  }

  @Test
  default void a_cancelled_call_ends() {
    Retriever retriever = over(List.of(chunk("a", "cats")));
    Deadline deadline = Deadline.never();
    deadline.cancel();
    Question cancelled = Question.of("cats").withDeadline(deadline);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> retriever.retrieve(cancelled, 1));
  }

  @Test
  default void k_below_one_is_refused() {
    Retriever retriever = over(List.of(chunk("a", "cats")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> retriever.retrieve(Question.of("cats"), 0))
        .withMessageContaining("got 0");
  }

  @Test
  default void a_question_of_many_sentences_is_not_cut() {
    List<Chunk> chunks =
        List.of(chunk("needle", "magnolia blossoms"), chunk("other", "iron and steel"));
    String question = "Nothing of interest here. ".repeat(400) + "Where do magnolia blossoms grow?";

    List<Retrieved> found = over(chunks).retrieve(Question.of(question), 1);

    assertThat(names(found)).containsExactly("needle");
  }
}
