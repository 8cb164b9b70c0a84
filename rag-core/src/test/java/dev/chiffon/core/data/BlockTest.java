package dev.chiffon.core.data;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTest {
  private static final Span SPAN = new Span(0, 10);

  @ParameterizedTest
  @ValueSource(ints = {0, 10, -1})
  void a_heading_has_a_level_from_1_to_9(int level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block.Heading(SPAN, level))
        .withMessage("need a heading level from 1 to 9, got " + level);
  }

  @Test
  void an_item_stands_in_a_list() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block.ListItem(SPAN, 0, OptionalInt.empty()))
        .withMessage("need a list depth of at least 1, got 0");
  }

  @ParameterizedTest
  @CsvSource({"-1,1,1", "0,0,1", "0,1,0"})
  void a_cell_stands_on_the_grid(int column, int columns, int rows) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block.Cell(SPAN, column, columns, rows))
        .withMessageContaining("got %d, %d, %d".formatted(column, columns, rows));
  }

  @Test
  void cells_lie_inside_their_row_in_order() {
    Block.Cell first = new Block.Cell(new Span(0, 3), 0, 1, 1);
    Block.Cell second = new Block.Cell(new Span(5, 8), 1, 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block.Row(SPAN, List.of(second, first)))
        .withMessageContaining("each cell")
        .withMessageContaining("got [0, 3) after 8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block.Row(new Span(0, 7), List.of(first, second)))
        .withMessageContaining("inside [0, 7)");
  }

  @Test
  void rows_lie_inside_their_table_without_overlap() {
    Block.Row upper = new Block.Row(new Span(0, 5), List.of());
    Block.Row lower = new Block.Row(new Span(4, 9), List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block.Table(SPAN, 0, List.of(upper, lower)))
        .withMessageContaining("each row")
        .withMessageContaining("got [4, 9) after 5");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2})
  void a_table_has_no_more_header_rows_than_rows(int headerRows) {
    List<Block.Row> rows = List.of(new Block.Row(SPAN, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block.Table(SPAN, headerRows, rows))
        .withMessage("need 0 to 1 header rows, got " + headerRows);
  }
}
