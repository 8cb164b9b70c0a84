package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.text.TokenCounter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Tokens are the characters that are not blank. */
class TextWindowsTest {
  private static final TokenCounter LETTERS =
      text -> (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();

  private static List<String> windows(String text, int most) {
    return new TextWindows(LETTERS, most).of(text);
  }

  @Test
  void a_text_that_fits_is_one_piece() {
    assertThat(windows("One two.", 7)).containsExactly("One two.");
    assertThat(windows("", 1)).containsExactly("");
  }

  @Test
  void as_many_whole_sentences_as_fit_are_a_piece() {
    assertThat(windows("Aa bb. Cc dd. Ee ff. Gg.", 10))
        .containsExactly("Aa bb. Cc dd. ", "Ee ff. Gg.");
  }

  @Test
  void a_sentence_that_is_too_long_is_cut_at_words() {
    assertThat(windows("Aa. Bb cc dd ee. Ff.", 6))
        .containsExactly("Aa. ", "Bb cc dd ", "ee. ", "Ff.");
  }

  @Test
  void a_word_that_is_too_long_is_cut_at_characters() {
    assertThat(windows("aaaaaaa bb", 3)).containsExactly("aaa", "aaa", "a ", "bb");
  }

  @RepeatedTest(50)
  void the_pieces_are_the_whole_text_and_none_is_too_long(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append("ab. C \n".charAt(random.nextInt(7)));
    }
    int most = 1 + random.nextInt(12);
    List<String> pieces = windows(text.toString(), most);
    assertThat(String.join("", pieces)).as("seed %s", repetition).isEqualTo(text.toString());
    assertThat(pieces).allMatch(piece -> LETTERS.count(piece) <= most);
  }
}
