package dev.chiffon.core.lexical;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link LexicalIndex} promises. */
public interface LexicalIndexContract extends LexicalHistoryContract, TermStatisticsContract {
  /** Returns a fresh, empty index for English. */
  @Override
  LexicalIndex index();

  @Test
  default void an_empty_index_finds_nothing() {
    try (LexicalIndex index = index()) {
      assertThat(index.search(Question.of("anything"), 10)).isEmpty();
      assertThat(index.scores(Question.of("anything"), List.of("a#0-1"))).isEmpty();
      assertThat(index.scores(Question.of("anything"), List.of())).isEmpty();
      assertThat(index.size()).isZero();
    }
  }

  @Test
  default void chunks_that_share_a_term_are_found_best_first_with_stage_and_rank() {
    try (LexicalIndex index = index()) {
      index.upsert(
          List.of(
              chunk("one", "Dogs chase cats, and cats flee."),
              chunk("two", "A cat sat on the mat."),
              chunk("other", "Stones do not move.")));

      List<Retrieved> found = index.search(Question.of("Which cats sit on a mat?"), 10);

      assertThat(names(found)).containsExactly("two", "one");
      assertThat(found)
          .extracting(Retrieved::history)
          .allSatisfy(history -> assertThat(history).hasSize(1))
          .extracting(history -> history.get(0))
          .allSatisfy(score -> assertThat(score.stage()).isEqualTo("lexical"))
          .allSatisfy(score -> assertThat(score.score()).isPositive())
          .extracting(StageScore::rank)
          .containsExactly(1, 2);
    }
  }

  @Test
  default void at_most_k_are_found() {
    try (LexicalIndex index = index()) {
      index.upsert(IntStream.range(0, 9).mapToObj(i -> chunk("d" + i, "same words")).toList());
      assertThat(index.search(Question.of("words"), 4)).hasSize(4);
      assertThat(index.search(Question.of("words"), Integer.MAX_VALUE)).hasSize(9);
    }
  }

  @Test
  default void k_below_one_is_refused() {
    try (LexicalIndex index = index()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.search(Question.of("words"), 0))
          .withMessageContaining("got 0");
    }
  }

  @Test
  default void ties_stand_by_id_even_where_the_list_is_cut() {
    try (LexicalIndex index = index()) {
      // U+FF5E sorts after the surrogates of U+1F600 as a code point, before it in UTF-16 order.
      for (String name : List.of("e", "a", "\uFF5E", "d", "\uD83D\uDE00", "b", "c")) {
        index.upsert(List.of(chunk(name, "same words")));
      }
      assertThat(names(index.search(Question.of("words"), 3))).containsExactly("a", "b", "c");
      assertThat(names(index.search(Question.of("words"), 9)).subList(5, 7))
          .containsExactly("\uD83D\uDE00", "\uFF5E");
    }
  }

  @Test
  default void a_chunk_with_a_known_id_replaces_the_old_one() {
    try (LexicalIndex index = index()) {
      index.upsert(List.of(chunk("doc", "apples"), chunk("doc", "quince")));
      index.upsert(List.of(chunk("doc", "cherry")));

      assertThat(index.size()).isEqualTo(1);
      assertThat(index.search(Question.of("apples quince"), 10)).isEmpty();
      assertThat(index.search(Question.of("cherry"), 10).get(0).chunk().text()).isEqualTo("cherry");
    }
  }

  @Test
  default void removed_chunks_are_not_found_and_unknown_ids_are_passed_over() {
    try (LexicalIndex index = index()) {
      Chunk gone = chunk("gone", "apples");
      index.upsert(List.of(gone, chunk("kept", "apples too")));
      index.remove(List.of(gone.id(), "never#0-1"));

      assertThat(names(index.search(Question.of("apples"), 10))).containsExactly("kept");
      assertThat(index.scores(Question.of("apples"), List.of(gone.id()))).isEmpty();
      assertThat(index.size()).isEqualTo(1);
    }
  }

  @Test
  default void a_filter_leaves_k_results_where_k_pass() {
    try (LexicalIndex index = index()) {
      List<Chunk> chunks = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        // The chunks that pass have the longest texts, and so the lowest scores.
        String text = i % 100 == 7 ? "cats " + "filling ".repeat(50) : "cats";
        chunks.add(chunk("d" + i, text, Metadata.empty().with("number", i)));
      }
      index.upsert(chunks);
      var question =
          Question.of("cats").withFilter(metadataKey("number").isIn(7L, 107L, 207L, 8_000L));

      assertThat(names(index.search(question, 3))).containsExactly("d107", "d207", "d7");
    }
  }

  @Test
  default void scores_are_those_of_search_and_zero_without_a_term() {
    try (LexicalIndex index = index()) {
      Chunk without = chunk("without", "stones");
      List<Chunk> chunks =
          List.of(chunk("one", "cat and dog"), chunk("two", "the cat and another cat"), without);
      index.upsert(chunks);
      Question question = Question.of("Is there a cat or a dog here?");
      Map<String, Double> searched =
          index.search(question, 10).stream()
              .collect(Collectors.toMap(found -> found.chunk().id(), Retrieved::score));

      Map<String, Double> scores =
          index.scores(question, List.of(chunks.get(0).id(), chunks.get(1).id(), "no#0-1"));

      assertThat(scores).isEqualTo(searched);
      assertThat(index.scores(question, List.of(without.id())))
          .containsExactly(Map.entry(without.id(), 0.0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cat AND (",
        "cat^",
        "\"cat",
        "text:cat~ OR *",
        "cat && || ! { } [ ] \\ / ? :",
        "+cat -cat"
      })
  default void query_syntax_is_plain_text(String text) {
    try (LexicalIndex index = index()) {
      index.upsert(List.of(chunk("one", "the cat"), chunk("two", "a dog")));
      assertThat(names(index.search(Question.of(text), 10))).containsExactly("one");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"to be or not to be", "?!", "\uD83E\uDD84", "\u200B.", "\uD83D"})
  default void a_question_without_known_words_finds_nothing(String text) {
    try (LexicalIndex index = index()) {
      index.upsert(List.of(chunk("one", "the cat")));
      assertThat(index.search(Question.of(text), 10)).isEmpty();
    }
  }

  @Test
  default void a_question_of_ten_thousand_words_is_searched_by_its_telling_ones() {
    try (LexicalIndex index = index()) {
      List<Chunk> chunks = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        chunks.add(chunk("d" + i, "needle%d and common words".formatted(i)));
      }
      index.upsert(chunks);
      String question =
          IntStream.range(0, 10_000)
              .mapToObj(i -> i == 5_000 ? "needle17" : "common")
              .collect(Collectors.joining(" "));

      assertThat(names(index.search(Question.of(question), 1))).containsExactly("d17");
      String distinct =
          IntStream.range(0, 10_000).mapToObj(i -> "x" + i).collect(Collectors.joining(" "));
      assertThat(index.search(Question.of(distinct), 1)).isEmpty();
    }
  }

  @Test
  default void a_word_of_a_million_letters_does_no_harm() {
    try (LexicalIndex index = index()) {
      index.upsert(List.of(chunk("long", "before " + "x".repeat(1 << 20) + " after")));
      assertThat(names(index.search(Question.of("after"), 1))).containsExactly("long");
    }
  }

  @Test
  default void headings_and_title_are_searched_with_the_text() {
    try (LexicalIndex index = index()) {
      Metadata titled = Metadata.empty().with(Metadata.TITLE, "Parental leave");
      index.upsert(
          List.of(
              TextChunks.under(List.of("Handbook", "Travel"), "heading", "Book early."),
              chunk("title", "Ask early.", titled)));
      assertThat(names(index.search(Question.of("travel"), 9))).containsExactly("heading");
      assertThat(names(index.search(Question.of("parental"), 9))).containsExactly("title");
    }
  }
}
