package dev.chiffon.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolarityTest {

  @ParameterizedTest
  @ValueSource(strings = {"It is not so.", "It isn’t.", "Nobody? Never!", "Without rest"})
  void a_negation_is_a_word_or_what_hangs_on_one(String text) {
    assertThat(Polarity.isNegated(text)).isTrue();
  }

  @Test
  void a_word_that_begins_like_a_negation_is_none() {
    assertThat(Polarity.isNegated("A notable nose and a nothingburger")).isFalse();
  }

  @Test
  void a_word_is_turned_if_the_sentence_has_its_opposite_and_not_itself() {
    assertThat(Polarity.turned("What is the largest pump?", "The smallest pump is blue."))
        .containsExactly("largest");
    assertThat(Polarity.turned("What is the largest?", "The largest, not the smallest.")).isEmpty();
  }
}
