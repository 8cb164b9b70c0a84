package dev.chiffon.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SourceTest {
  // 0        9
  // Monthly. Leave.
  private static final String TEXT = "Monthly. Leave.";
  private static final Chunk PAY = chunk(new Span(0, 8), "Pay", 1);
  private static final Chunk LEAVE = chunk(new Span(9, 15), "Leave", 2);

  @Test
  void what_completes_a_passage_says_its_headings_and_pages_too() {
    Retrieved found = Retrieved.by("hybrid", LEAVE, 1, 1);
    Source source = new Source(1, "hr", new Span(0, 15), TEXT, List.of(found), List.of(PAY));
    assertThat(source.headingPath()).containsExactly("Pay");
    assertThat(source.headingPathAt(9)).containsExactly("Leave");
    assertThat(source.pageAt(3)).hasValue(1);
    assertThat(source.pageAt(9)).hasValue(2);
  }

  @Test
  void between_two_chunks_the_headings_are_those_of_the_first() {
    List<Retrieved> found =
        List.of(Retrieved.by("hybrid", PAY, 1, 1), Retrieved.by("hybrid", LEAVE, 1, 2));
    assertThat(new Source(1, "hr", new Span(0, 15), TEXT, found).headingPathAt(8))
        .containsExactly("Pay");
  }

  @Test
  void only_a_duplicate_names_the_source_that_holds_it() {
    Retrieved found = Retrieved.by("hybrid", PAY, 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Omission(found, Omission.Reason.WEAK, OptionalInt.of(2)))
        .withMessage("need a source for duplicates only, got 2 for WEAK");
  }

  private static Chunk chunk(Span span, String heading, int page) {
    return new Chunk(
        "hr",
        span,
        span.of(TEXT),
        List.of(heading),
        List.of(new Page(page, span)),
        Metadata.empty());
  }
}
