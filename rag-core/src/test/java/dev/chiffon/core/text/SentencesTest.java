package dev.chiffon.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.CpuTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  @Test
  void a_sentence_ends_at_its_terminator_and_keeps_the_space_after_it() {
    assertThat(split("One. Two! Three? Four")).containsExactly("One. ", "Two! ", "Three? ", "Four");
  }

  @Test
  void closing_quotes_and_brackets_belong_to_the_sentence() {
    assertThat(split("He said “stop.” Then (he left.) Nobody"))
        .containsExactly("He said “stop.” ", "Then (he left.) ", "Nobody");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ask Dr. Smith about it.",
        "Bring tools, e.g. Torx drivers.",
        "J. R. Hartley wrote it.",
        "See Fig. 3 for more.",
        "1. Open the lid.",
        "It costs 3.50 Euro.",
        "Version 2.1.3 is out... and works.",
        "Visit example.com today."
      })
  void a_full_stop_that_expects_more_does_not_end_a_sentence(String sentence) {
    assertThat(split(sentence)).containsExactly(sentence);
  }

  @Test
  void a_blank_line_always_ends_a_sentence() {
    assertThat(split("a title\n\nand text\nthat goes on"))
        .containsExactly("a title\n\n", "and text\nthat goes on");
  }

  @Test
  void full_width_terminators_need_no_space() {
    assertThat(split("今日は。元気ですか？はい")).containsExactly("今日は。", "元気ですか？", "はい");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", ".", "...", "\n\nx", "。。", "a.\n\n\n"})
  void the_sentences_together_are_the_whole_text(String text) {
    assertThat(String.join("", split(text))).isEqualTo(text);
  }

  @Test
  void dots_alone_are_no_sentence() {
    assertThat(split("Pumps . . . . . 17")).containsExactly("Pumps . ", ". . . . 17");
    assertThat(split("今日は。。。元気")).containsExactly("今日は。。。", "元気");
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "\n", " \n", ". ", "a. ", "e.g. ", "Dr. X. ", "?!\")", "。", "1. "})
  void the_time_is_linear_in_the_length(String repeated) {
    String small = repeated.repeat(4_000 / repeated.length());
    String large = repeated.repeat(64_000 / repeated.length());
    assertThat(CpuTime.ratio(() -> Sentences.ends(small), () -> Sentences.ends(large)))
        .as("16 linear, 256 quadratic")
        .isLessThan(80);
  }

  @Test
  void random_texts_are_taken_apart_without_loss() {
    long seed = 13;
    Random random = new Random(seed);
    String units = "aB1 .!?。\n\r\t\"')]…\ud83d\udc69";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(30); j > 0; j--) {
        text.append(units.charAt(random.nextInt(units.length())));
      }
      assertThat(String.join("", split(text.toString())))
          .as("seed %d, round %d", seed, i)
          .isEqualTo(text.toString());
    }
  }

  private static List<String> split(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int end : Sentences.ends(text)) {
      assertThat(end).isGreaterThan(start);
      sentences.add(text.substring(start, end));
      start = end;
    }
    return sentences;
  }
}
