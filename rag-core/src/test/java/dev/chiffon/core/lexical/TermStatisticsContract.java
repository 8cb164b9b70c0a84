package dev.chiffon.core.lexical;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.TermStatistics;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the statistics of every {@link LexicalIndex} promise; part of {@link LexicalIndexContract}.
 * A test that wants this part alone implements {@link #index}; there is nothing else to override.
 */
public interface TermStatisticsContract {
  /** Returns a fresh, empty index for English. */
  LexicalIndex index();

  /** Stop words are left out; forms of a word become the word. */
  @Test
  default void terms_keep_order_and_repetitions_without_stop_words() {
    try (LexicalIndex index = index()) {
      assertThat(index.statistics().terms("The dogs, and the DOG'S house"))
          .as("promise broken: terms keep order and repetitions: The dogs, and the DOG'S house")
          .containsExactly("dog", "dog", "hous");
    }
  }

  /** Each word that tells something, once. */
  @Test
  default void question_terms_are_distinct_and_leave_out_what_only_asks() {
    try (LexicalIndex index = index()) {
      TermStatistics statistics = index.statistics();
      assertThat(statistics.questionTerms("How can I feed my dogs, and which dog?"))
          .as("promise broken: question terms are distinct: How can I feed my dogs, and which dog?")
          .containsExactly("feed", "dog");
    }
  }

  /** Such a question is not empty. */
  @Test
  default void a_question_of_question_words_alone_keeps_them() {
    try (LexicalIndex index = index()) {
      assertThat(index.statistics().questionTerms("Who are you?"))
          .as("promise broken: a question of question words alone keeps them: Who are you?")
          .containsExactly("who", "you");
    }
  }

  /** As Lucene computes it: the logarithm of 1 + (n - df + .5) / (df + .5). */
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

      String promise = "promise broken: idf counts live chunks once for text and headings: ";
      assertThat(statistics.idf("cat"))
          .as(promise + "cat")
          .isCloseTo(Math.log(1 + 2.5 / 2.5), within(1e-12));
      assertThat(statistics.idf("fish"))
          .as(promise + "fish")
          .isCloseTo(Math.log(1 + 3.5 / 1.5), within(1e-12));
    }
  }

  /** It is defined for an empty index too. */
  @Test
  default void idf_of_a_term_that_no_chunk_has_is_the_highest() {
    try (LexicalIndex index = index()) {
      TermStatistics statistics = index.statistics();
      String promise = "promise broken: idf of a term that no chunk has is the highest: unseen, ";
      assertThat(statistics.idf("unseen")).as(promise + "no chunks").isPositive();
      index.upsert(List.of(chunk("a", "cat"), chunk("b", "cat"), chunk("c", "dog")));
      assertThat(statistics.idf("unseen"))
          .as(promise + "3 chunks")
          .isCloseTo(Math.log(1 + 3), within(1e-12));
    }
  }
}
