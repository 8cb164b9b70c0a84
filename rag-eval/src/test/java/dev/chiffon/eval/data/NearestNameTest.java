package dev.chiffon.eval.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> NAMES = List.of("bm25", "dense", "hybrid", "IDF");

  @ParameterizedTest
  @CsvSource({"bm52, bm25", "dens, dense", "hibrid, hybrid", "idf, IDF", "'', IDF", "bm25, bm25"})
  void is_the_one_with_the_fewest_changes(String written, String nearest) {
    assertThat(NearestName.to(written, NAMES)).isEqualTo(nearest);
  }

  @Test
  void is_the_first_of_several() {
    assertThat(NearestName.to("x", List.of("b", "a"))).isEqualTo("b");
  }

  @Test
  void needs_a_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NearestName.to("bm25", List.of()))
        .withMessage("need at least one name, got none");
  }
}
