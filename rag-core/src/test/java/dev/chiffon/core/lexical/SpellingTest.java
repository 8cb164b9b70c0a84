package dev.chiffon.core.lexical;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.Correction;
import dev.chiffon.core.data.Question;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of {@link Spelling#NEAREST}; it keeps what every index promises. */
class SpellingTest implements LexicalIndexContract {
  private static final List<String> TEXTS =
      List.of(
          "Annual leave is thirty days.",
          "The compressor is lubricated with oil.",
          "Compressors of the second stage",
          "The valve E217 opens at 90 degrees.",
          "A lever moves the gate.");

  @Override
  public LexicalIndex index() {
    return Bm25Index.inMemory(Bm25Config.defaults().withSpelling(Spelling.NEAREST));
  }

  private static LexicalIndex filled(LexicalIndex index) {
    for (int i = 0; i < TEXTS.size(); i++) {
      index.upsert(List.of(chunk("d" + i, TEXTS.get(i))));
    }
    return index;
  }

  @ParameterizedTest
  @CsvSource({
    "anual, annual",
    "anuual, annual",
    "annuol, annual",
    "annaul, annual",
    "comprresor, compressor",
    "lubricatted, lubricated",
    "lubrcaetd, lubricated"
  })
  void a_word_that_no_chunk_has_is_searched_as_the_nearest(String written, String nearest) {
    try (LexicalIndex index = filled(index())) {
      assertThat(index.statistics().corrections("what is " + written + "?"))
          .containsExactly(new Correction(written, nearest));
      assertThat(index.search(Question.of(written), 9))
          .extracting(found -> found.chunk().id())
          .isEqualTo(
              index.search(Question.of(nearest), 9).stream()
                  .map(found -> found.chunk().id())
                  .toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a known word, lever",
    "another form of a known word, valves",
    "a short word, lvr oyl",
    "another first letter, bnnual",
    "two errors in a short word, anuall",
    "a code, E218",
    "a word with a digit, gat3"
  })
  void other_words_are_left_as_they_are(String what, String written) {
    try (LexicalIndex index = filled(index())) {
      assertThat(index.statistics().corrections(written)).as(what).isEmpty();
    }
  }

  @Test
  void one_error_goes_before_two_then_the_word_of_most_chunks_then_the_first() {
    try (LexicalIndex index = index()) {
      index.upsert(
          List.of(
              chunk("a", "stations"), chunk("b", "stationed"), chunk("c", "stationer stationed")));
      assertThat(index.statistics().corrections("stationxx stationx"))
          .extracting(Correction::nearest)
          .containsExactly("stationed", "stations");
    }
  }

  @Test
  void a_corrected_word_counts_four_fifths_of_a_right_one() {
    try (LexicalIndex index = filled(index())) {
      double right = index.search(Question.of("annual"), 1).get(0).score();
      double corrected = index.search(Question.of("anual"), 1).get(0).score();
      assertThat(corrected).isCloseTo(.8 * right, within(1e-6));
    }
  }

  @Test
  void statistics_tell_the_term_that_is_searched_with() {
    try (LexicalIndex index = filled(index())) {
      assertThat(index.statistics().questionTerms("How long is anual leave?"))
          .containsExactly("long", "annual", "leav");
    }
  }

  @Test
  void a_misspelt_question_word_is_dropped_as_a_right_one_is() {
    try (LexicalIndex index = index()) {
      index.upsert(List.of(chunk("asks", "which which which"), chunk("tells", "the lever moves")));
      assertThat(names(index.search(Question.of("whihc lever"), 9))).containsExactly("tells");
    }
  }

  @Test
  void words_of_removed_chunks_are_forgotten() {
    try (LexicalIndex index = filled(index())) {
      index.remove(List.of(chunk("d0", TEXTS.get(0)).id()));
      assertThat(index.statistics().corrections("anual")).isEmpty();
      assertThat(index.search(Question.of("anual"), 9)).isEmpty();
    }
  }

  @Test
  void a_question_with_more_than_16_unknown_words_is_left_as_it_is() {
    try (LexicalIndex index = filled(index())) {
      String unknown =
          IntStream.range(0, 16)
              .mapToObj(i -> "qqqq" + (char) ('a' + i))
              .collect(Collectors.joining(" "));
      assertThat(index.statistics().corrections("anual " + unknown)).isEmpty();
      assertThat(index.statistics().corrections("anual " + unknown.substring(6))).hasSize(1);
    }
  }

  @Test
  void without_it_a_misspelt_word_finds_nothing() {
    try (LexicalIndex index =
        filled(Bm25Index.inMemory(Bm25Config.defaults().withSpelling(Spelling.EXACT)))) {
      assertThat(index.statistics().corrections("anual")).isEmpty();
      assertThat(index.search(Question.of("anual"), 9)).isEmpty();
    }
  }
}
