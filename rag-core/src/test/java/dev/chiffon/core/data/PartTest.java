package dev.chiffon.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PartTest {
  private static final Span SPAN = new Span(0, 1);

  @Test
  void a_part_is_called_by_its_name_and_a_slide_by_its_number() {
    assertThat(new Part(Part.Kind.SHEET, 2, " Costs\nof Q3 ", SPAN).label())
        .isEqualTo("sheet Costs of Q3");
    assertThat(new Part(Part.Kind.SLIDE, 4, "Welcome", SPAN).label()).isEqualTo("slide 4");
    assertThat(new Part(Part.Kind.CHAPTER, 3, "", SPAN).label()).isEqualTo("chapter 3");
    assertThat(new Part(Part.Kind.ATTACHMENT, 1, "plan.pdf", SPAN).label())
        .isEqualTo("attachment plan.pdf");
  }

  @Test
  void a_number_below_1_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Part(Part.Kind.SHEET, 0, "", SPAN))
        .withMessage("need a part number of at least 1, got 0");
  }
}
