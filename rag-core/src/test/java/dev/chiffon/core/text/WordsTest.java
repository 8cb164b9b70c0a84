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

  @Test
  void accents_belong_to_their_letters_however_they_are_written() {
    assertThat(Words.of("nai\u0308ve e\u0301te\u0301 हिन्दी"))
        .containsExactly("nai\u0308ve", "e\u0301te\u0301", "हिन्दी");
  }

  @Test
  void in_scripts_without_spaces_each_letter_is_a_word() {
    assertThat(Words.of("年假30天 E-217ポンプ"))
        .containsExactly("年", "假", "30", "天", "e", "217", "ポ", "ン", "プ");
    assertThat(Words.of("สวัสดี")).containsExactly("ส", "วั", "ส", "ดี");
  }

  @Test
  void neither_half_a_surrogate_pair_nor_a_sign_is_a_word() {
    assertThat(Words.of("\ud800 - + \udc00 … a")).containsExactly("a");
  }

  @Test
  void the_words_with_their_spaces_are_the_whole_text() {
    String text = " to be,\t東京へ go\n👩‍👩‍👧 e\u0301\ud800";
    int start = 0;
    StringBuilder joined = new StringBuilder();
    for (int end : Words.ends(text)) {
      joined.append(text, start, end);
      start = end;
    }
    assertThat(joined).hasToString(text);
  }
}
