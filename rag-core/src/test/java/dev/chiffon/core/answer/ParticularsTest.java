package dev.chiffon.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParticularsTest {

  @Test
  void numbers_are_figures_without_separators_of_thousands_and_small_words() {
    assertThat(Particulars.numbers("Two of 1,234,567 cost 3.5 at 10:15, or 12,5%."))
        .containsExactly("1234567", "3.5", "10:15", "12,5", "2");
  }

  @Test
  void names_are_capitalised_words_without_the_genitive() {
    assertThat(Particulars.names("Yesterday the office of Miller’s sister in Bern closed."))
        .containsExactly("Miller", "Bern");
  }

  @Test
  void the_first_word_is_a_name_only_before_another() {
    assertThat(Particulars.names("New York is large.")).containsExactly("New", "York");
    assertThat(Particulars.names("Large is York.")).containsExactly("York");
    assertThat(Particulars.namesInside("What Chinese name?")).containsExactly("Chinese");
  }
}
