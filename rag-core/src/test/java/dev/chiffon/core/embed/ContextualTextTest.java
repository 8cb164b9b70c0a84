package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContextualTextTest {
  private static final String ROW = "May 7";

  @Test
  void headings_and_the_table_header_stand_before_the_text() {
    assertThat(embedded(10, List.of("Costs", "Rent"), "Month Cost"))
        .isEqualTo("Handbook > Costs > Rent\nMonth Cost\nMay 7");
  }

  @Test
  void a_title_that_is_a_heading_too_is_not_repeated() {
    assertThat(embedded(10, List.of("Handbook", "Rent"), "")).isEqualTo("Handbook > Rent\nMay 7");
  }

  @Test
  void outer_headings_are_left_out_before_the_table_header() {
    assertThat(embedded(5, List.of("Costs", "Rent"), "Month Cost"))
        .isEqualTo("Rent\nMonth Cost\nMay 7");
    assertThat(embedded(4, List.of("Costs", "Rent"), "Month Cost")).isEqualTo("Month Cost\nMay 7");
  }

  @Test
  void a_table_header_that_does_not_fit_makes_room_for_headings() {
    assertThat(embedded(3, List.of("Costs", "Rent"), "Month Cost")).isEqualTo("Rent\nMay 7");
  }

  @Test
  void the_text_itself_is_never_shortened() {
    assertThat(embedded(1, List.of("Costs"), "Month Cost")).isEqualTo(ROW);
  }

  @Test
  void without_headings_the_title_stands_before_the_text() {
    assertThat(embedded(10, List.of(), "")).isEqualTo("Handbook\nMay 7");
  }

  @Test
  void a_heading_that_the_text_begins_with_is_not_repeated() {
    assertThat(embedded(10, List.of("Costs", "May"), "")).isEqualTo("Handbook > Costs\nMay 7");
  }

  private static String embedded(int maxTokens, List<String> headings, String tableHeader) {
    Chunk chunk =
        new Chunk(
            "d",
            new Span(0, ROW.length()),
            ROW,
            headings,
            List.of(),
            Optional.empty(),
            tableHeader,
            Metadata.empty().with(Metadata.TITLE, "Handbook"));
    return ContextualText.of(chunk, new HashEmbedder(8, maxTokens));
  }
}
