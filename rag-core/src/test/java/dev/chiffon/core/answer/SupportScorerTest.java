package dev.chiffon.core.answer;

import static dev.chiffon.core.answer.Contexts.LEAVE_AND_PUMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.Missing;
import dev.chiffon.core.data.Support;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupportScorerTest {
  private final SupportScorer scorer = SupportScorer.of(new PlainTerms());

  /** The sigmoid of -2.679 + .558 + 1.408 + 3.034. */
  @Test
  void a_sentence_of_a_source_has_the_highest_score_and_is_its_own_evidence() {
    Support support = scorer.score("Annual leave is 30 days [1].", LEAVE_AND_PUMP);
    assertThat(support.score()).isCloseTo(.910601, within(1e-6));
    assertThat(support.verdict()).isEqualTo(Support.Verdict.SUPPORTED);
    assertThat(support.evidence().orElseThrow().quote()).isEqualTo("Annual leave is 30 days.");
    assertThat(support.missing()).isEqualTo(Missing.nothing());
  }

  /** Four of five words are known, two of four pairs, and a number is missing. */
  @Test
  void a_false_number_is_named_and_counts() {
    Support support = scorer.score("Annual leave is 45 days.", LEAVE_AND_PUMP);
    assertThat(support.missing()).isEqualTo(new Missing(List.of("45"), List.of("45"), List.of()));
    double logit = -2.679 + .558 * 4 / 5 + 1.408 * 2 / 4 + 3.034 * 4 / 5 - 1.107;
    assertThat(support.score()).isCloseTo(1 / (1 + Math.exp(-logit)), within(1e-12));
    assertThat(support.verdict()).isEqualTo(Support.Verdict.UNSUPPORTED);
  }

  @Test
  void a_name_that_no_source_says_is_named() {
    Support support = scorer.score("The pump of Smith starts by itself.", LEAVE_AND_PUMP);
    assertThat(support.missing().names()).containsExactly("Smith");
  }

  @Test
  void sentences_in_a_row_are_evidence_together() {
    Support support =
        scorer.score("Annual leave is granted in January and expires in March.", LEAVE_AND_PUMP);
    assertThat(support.evidence().orElseThrow().quote())
        .isEqualTo(
            "Annual leave is 30 days. It is granted in January. Unused days expire in March.");
  }

  @Test
  void a_statement_that_shares_no_word_has_no_evidence() {
    Support support = scorer.score("Cheese melts.", LEAVE_AND_PUMP);
    assertThat(support.evidence()).isEmpty();
    assertThat(support.score()).isCloseTo(1 / (1 + Math.exp(2.679)), within(1e-12));
  }

  @Test
  void without_words_nothing_is_said() {
    assertThat(scorer.score(" - [1]", LEAVE_AND_PUMP).verdict())
        .isEqualTo(Support.Verdict.NOTHING_SAID);
  }

  @Test
  void a_threshold_is_a_probability() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scorer.withThreshold(1.5))
        .withMessage("need a threshold from 0 to 1, got 1.5");
  }
}
