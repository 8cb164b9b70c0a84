package dev.chiffon.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({"3,3", "4,3", "-1,2"})
  void an_empty_or_negative_span_is_refused_with_both_ends_named(int start, int end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(start, end))
        .withMessage("need 0 <= start < end, got [" + start + ", " + end + ")");
  }

  @Test
  void the_end_lies_outside() {
    Span span = new Span(3, 9);
    assertThat(span.contains(3)).isTrue();
    assertThat(span.contains(8)).isTrue();
    assertThat(span.contains(9)).isFalse();
    assertThat(span.contains(2)).isFalse();
    assertThat(span.length()).isEqualTo(6);
  }

  @Test
  void spans_that_only_touch_do_not_overlap() {
    assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
    assertThat(new Span(3, 5).overlaps(new Span(0, 3))).isFalse();
    assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
    assertThat(new Span(0, 9).overlaps(new Span(3, 5))).isTrue();
  }

  @Test
  void a_span_contains_another_only_whole() {
    assertThat(new Span(0, 5).contains(new Span(0, 5))).isTrue();
    assertThat(new Span(0, 5).contains(new Span(1, 6))).isFalse();
    assertThat(new Span(1, 5).contains(new Span(0, 5))).isFalse();
  }

  @Test
  void two_spans_are_enclosed_with_all_that_lies_between() {
    assertThat(new Span(7, 9).enclosing(new Span(1, 2))).isEqualTo(new Span(1, 9));
    assertThat(new Span(1, 9).enclosing(new Span(3, 4))).isEqualTo(new Span(1, 9));
  }

  @Test
  void a_slice_outside_the_text_is_refused() {
    assertThat(new Span(1, 3).of("abc")).isEqualTo("bc");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(1, 4).of("abc"))
        .withMessage("need a span inside the text of 3 units, got [1, 4)");
  }

  @Test
  void spans_are_ordered_by_start_then_by_end() {
    assertThat(List.of(new Span(2, 9), new Span(2, 3), new Span(0, 9)).stream().sorted())
        .containsExactly(new Span(0, 9), new Span(2, 3), new Span(2, 9));
  }

  @Test
  void a_stripped_range_has_no_white_space_at_its_ends() {
    assertThat(Span.stripped("a  b c \n", 1, 8)).contains(new Span(3, 6));
    assertThat(Span.stripped("a  b", 1, 3)).isEmpty();
    assertThat(Span.stripped("ab", 1, 1)).isEmpty();
  }
}
