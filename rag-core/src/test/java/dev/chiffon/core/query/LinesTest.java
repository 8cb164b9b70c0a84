package dev.chiffon.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who pays?\nWhen is it due?",
        "1. Who pays?\n2. When is it due?",
        "1) Who pays?\r\n\r\n2) When is it due?",
        "- Who pays?\n* When is it due?",
        "Here are the questions:\n\n\u2022 Who pays?\n\u2022 When is it due?\n",
        "```\n\"Who pays?\"\n\u201CWhen is it due?\u201D\n```",
        "a) **Who pays?**\nb) **When is it due?**",
        "Who pays?\nWho pays?\nWhen is it due?"
      })
  void lists_of_every_kind_are_read(String reply) {
    assertThat(Lines.of(reply)).containsExactly("Who pays?", "When is it due?");
  }

  @Test
  void numbers_and_words_that_begin_a_text_stay() {
    assertThat(Lines.of("2024 was which year?\nA dog, a cat?\n3.5 percent of what?"))
        .containsExactly("2024 was which year?", "A dog, a cat?", "3.5 percent of what?");
  }

  @Test
  void what_says_nothing_is_no_line() {
    assertThat(Lines.of("---\n?!\n" + "x".repeat(1_001))).isEmpty();
  }
}
