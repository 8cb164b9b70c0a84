package dev.chiffon.core.lexical;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.TermStatistics;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the statistics of every {@link LexicalIndex} promise. */
public interface TermStatisticsContract {
  /** Returns a fresh, empty index for English. */
  LexicalIndex index();

  @Test
  default void terms_keep_order_and_repetitions_without_stop_words() {
    try (LexicalIndex index = index()) {
      assertThat(index.statistics().terms("The dogs, and the DOG'S house"))
          .containsExactly("dog", "dog", "hous");
    }
  }

  @Test
  default void question_terms_are_distinct_and_leave_out_what_only_asks() {
    try (LexicalIndex index = index()) {
      TermStatistics statistics = index.statistics();
      assertThat(statistics.questionTerms("How can I feed my dogs, and which dog?"))
          .containsExactly("feed", "dog");
    }
  }

  @Test
  default void a_question_of_question_words_alone_keeps_them() {
    try (LexicalIndex index = index()) {
      assertThat(index.statistics().questionTerms("Who are you?")).containsExactly("who", "you");
    }
  }

  @Test
  default void idf_counts_live_chunks_once_for_text_and_headings() {
    try (LexicalIndex index = index()) {
      index.upsert(
          List.of(
              TextChunks.under(List.of("Cats"), "both", "a cat and a cat"),
              TextChunks.under(List.of("Cats"), "heading", "nothing"),
              chunk("three", "dogs"),
              chunk("four", "fish"),
              chunk("removed", "cat")));
      index.remove(List.of(chunk("removed", "cat").id()));
      TermStatistics statistics = index.statistics();

      assertThat(statistics.idf("cat")).isCloseTo(Math.log(1 + 2.5 / 2.5), within(1e-12));
      assertThat(statistics.idf("fish")).isCloseTo(Math.log(1 + 3.5 / 1.5), within(1e-12));
    }
  }

  @Test
  default void idf_of_a_term_that_no_chunk_has_is_the_highest() {
    try (LexicalIndex index = index()) {
      TermStatistics statistics = index.statistics();
      assertThat(statistics.idf("unseen")).isPositive();
      index.upsert(List.of(chunk("a", "cat"), chunk("b", "cat"), chunk("c", "dog")));
      assertThat(statistics.idf("unseen")).isCloseTo(Math.log(1 + 3), within(1e-12));
    }
  }
}
