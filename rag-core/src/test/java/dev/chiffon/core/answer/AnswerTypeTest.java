package dev.chiffon.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypeTest {

  @ParameterizedTest
  @CsvSource({
    "Who wrote it?, NAME",
    "In which city is the office?, NAME",
    "When does it start?, TIME",
    "In what year was it built?, TIME",
    "How many days are left?, NUMBER",
    "What is the price of a pump?, NUMBER",
    "Why does it leak?, CAUSE",
    "How does it work?, ANY",
    "What is a pump?, ANY",
    "Explain the pump., ANY"
  })
  void the_first_question_word_tells_what_is_asked_for(String question, AnswerType type) {
    assertThat(AnswerType.of(question)).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "NAME, It was Miller., 1",
    "NAME, It was nobody., -1",
    "TIME, It ended in March., 1",
    "TIME, It ended., -1",
    "NUMBER, There are three., 1",
    "NUMBER, There are some., -1",
    "CAUSE, It leaks because it is old., 1",
    "CAUSE, It leaks., -1",
    "ANY, It leaks., 0"
  })
  void a_sentence_fits_if_it_has_such_a_thing(AnswerType type, String sentence, int fit) {
    assertThat(type.fit(sentence, Set.of())).isEqualTo(fit);
  }

  @Test
  void what_the_question_says_itself_is_no_answer() {
    assertThat(AnswerType.NUMBER.fit("The 217 leaks.", Set.of("217"))).isEqualTo(-1);
  }
}
