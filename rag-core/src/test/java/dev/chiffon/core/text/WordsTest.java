package dev.chiffon.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void a_word_ends_after_its_white_space() {
    assertThat(Words.ends("to be,  or")).containsExactly(3, 8, 10);
  }

  @Test
  void leading_white_space_is_a_word_of_its_own() {
    assertThat(Words.ends("  a")).containsExactly(2, 3);
  }

  @Test
  void each_han_or_kana_character_is_a_word() {
    assertThat(Words.ends("東京へgo")).containsExactly(1, 2, 3, 5);
  }

  @Test
  void what_a_reader_sees_as_one_character_is_never_taken_apart() {
    String family = "👩‍👩‍👧";
    String flag = "🇫🇷";
    String accented = "e\u0301";
    assertThat(Words.characterEnds(family + flag + accented + "x")).containsExactly(8, 12, 14, 15);
  }

  @Test
  void words_are_lower_case_in_any_locale() {
    assertThat(Words.of("TITLE E-217, übung")).containsExactly("title", "e", "217", "übung");
  }
}
