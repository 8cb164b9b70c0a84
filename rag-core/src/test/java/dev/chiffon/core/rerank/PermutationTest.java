package dev.chiffon.core.rerank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {

  @Test
  void the_order_of_the_paper_is_read() {
    assertThat(Permutation.parse("[2] > [3] > [1]", 3)).contains(List.of(1, 2, 0));
  }

  /** Of three passages, places from 0. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[3]                                        | 2 0 1",
        "[3] > [1]                                  | 2 0 1",
        "[3] > [3] > [2] > [3]                      | 2 1 0",
        "[9] > [2] > [0] > [1]                      | 1 0 2",
        "[999999999] > [2]                          | 1 0 2",
        "[2], [1], [3]                              | 1 0 2",
        "[2]>[1]>[3].                               | 1 0 2",
        "3 > 1 > 2                                  | 2 0 1",
        "2, 3, 1.                                   | 1 2 0",
        "Passage [1] is off. So: [3] > [2] > [1]    | 2 1 0",
        "[1] > [2] > [3] or rather [3] > [1] > [2]  | 2 0 1",
        "<think>[1] > [2] > [3]</think> [2] > [1]   | 1 0 2"
      })
  void whatever_stands_around_the_longest_chain_is_passed_over(String reply, String places) {
    assertThat(Permutation.parse(reply, 3).orElseThrow().toString())
        .isEqualTo("[" + places.replace(" ", ", ") + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "I cannot rank these 3 passages.",
        "[7] > [8]",
        "[]",
        "one > two",
        "[a] > [b]"
      })
  void a_reply_that_names_no_passage_is_none(String reply) {
    assertThat(Permutation.parse(reply, 3)).isEqualTo(Optional.empty());
  }
}
