package dev.chiffon.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfTablesTest {
  private static final float[] XS = {60, 160, 260, 360};
  private static final float[] YS = {100, 120, 140, 160};

  /** Each row's cells as {@code column:text}, with the columns and rows of those that span some. */
  private static List<List<String>> tables(PdfDrawing drawing) {
    Document document = new PdfParser().parse(Source.of("drawn", drawing.bytes()));
    List<List<String>> tables = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Table table) {
        tables.add(table.rows().stream().map(row -> row(document, row)).toList());
      }
    }
    return tables;
  }

  private static String row(Document document, Block.Row row) {
    StringBuilder text = new StringBuilder();
    for (Block.Cell cell : row.cells()) {
      text.append(text.isEmpty() ? "" : " | ").append(cell.column()).append(':');
      text.append(document.text(), cell.span().start(), cell.span().end());
      if (cell.columns() > 1 || cell.rows() > 1) {
        text.append(" (").append(cell.columns()).append('x').append(cell.rows()).append(')');
      }
    }
    return text.toString();
  }

  private static PdfDrawing page() {
    return new PdfDrawing().page();
  }

  private static PdfDrawing cells(PdfDrawing drawing, float top, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        drawing.text(XS[i] + 5, top, 10, texts[i]);
      }
    }
    return drawing;
  }

  private static PdfDrawing ruled(PdfDrawing drawing) {
    cells(drawing.grid(XS, YS), 114, "Fruit", "Peel", "Price");
    cells(drawing, 134, "Apple", "", "2");
    return cells(drawing, 154, "Pear", "green", "3");
  }

  @Test
  void cells_between_lines_are_a_table_and_an_empty_one_keeps_its_column() {
    assertThat(tables(ruled(page())))
        .containsExactly(
            List.of("0:Fruit | 1:Peel | 2:Price", "0:Apple | 2:2", "0:Pear | 1:green | 2:3"));
  }

  @Test
  void a_missing_line_makes_one_cell_of_several_columns_or_rows() {
    PdfDrawing drawing = page().line(60, 100, 360, 100).line(160, 120, 360, 120);
    drawing.line(60, 140, 360, 140).line(60, 160, 360, 160).line(60, 100, 60, 160);
    drawing.line(160, 100, 160, 160).line(260, 120, 260, 160).line(360, 100, 360, 160);
    cells(drawing, 114, "Fruit", "Price of a pound");
    cells(drawing, 134, "", "2024", "2025");
    cells(drawing, 154, "Apple", "2", "3");

    assertThat(tables(drawing))
        .containsExactly(
            List.of(
                "0:Fruit (1x2) | 1:Price of a pound (2x1)",
                "1:2024 | 2:2025",
                "0:Apple | 1:2 | 2:3"));
  }

  @Test
  void the_edges_of_surfaces_rule_a_table_that_has_no_lines() {
    PdfDrawing drawing = page();
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        drawing.surface(XS[column], YS[row], XS[column + 1] - 1, YS[row + 1] - 1);
      }
    }
    cells(drawing, 114, "Fruit", "Peel", "Price");
    cells(drawing, 134, "Apple", "", "2");

    assertThat(tables(drawing))
        .containsExactly(List.of("0:Fruit | 1:Peel | 2:Price", "0:Apple | 2:2"));
  }

  @Test
  void words_on_both_sides_of_an_upright_line_are_in_two_cells() {
    PdfDrawing drawing = page().grid(new float[] {60, 85.5f, 140}, YS);
    drawing.text(65, 114, 10, "first  word").text(65, 134, 10, "third  last");

    assertThat(tables(drawing)).containsExactly(List.of("0:first | 1:word", "0:third | 1:last"));
  }

  @Test
  void rows_between_level_lines_only_are_a_table_with_titles_over_several_columns() {
    PdfDrawing drawing = page().line(60, 100, 360, 100).line(160, 118, 360, 118);
    drawing.line(60, 136, 360, 136).line(60, 200, 360, 200);
    drawing.text(200, 114, 10, "Price of a pound in Paris");
    cells(drawing, 130, "Fruit", "Spring", "Autumn");
    cells(drawing, 150, "Apple", "2.50", "1.90");
    cells(drawing, 165, "Pear", "3.10", "2.40");
    cells(drawing, 180, "Plum", "", "0.80");

    assertThat(tables(drawing))
        .containsExactly(
            List.of(
                "1:Price of a pound in Paris (2x1)",
                "0:Fruit | 1:Spring | 2:Autumn",
                "0:Apple | 1:2.50 | 2:1.90",
                "0:Pear | 1:3.10 | 2:2.40",
                "0:Plum | 2:0.80"));
  }

  @Test
  void text_that_is_wrapped_in_its_column_stays_in_its_row() {
    PdfDrawing drawing = page();
    cells(drawing, 110, "Fruit", "Taste", "Price");
    cells(drawing, 130, "Apple", "sweet and a", "2");
    cells(drawing, 141, "", "little sour", "");
    cells(drawing, 160, "Pear", "sweet", "3");
    cells(drawing, 179, "Plum", "sour", "1");

    assertThat(tables(drawing))
        .containsExactly(
            List.of(
                "0:Fruit | 1:Taste | 2:Price",
                "0:Apple | 1:sweet and a little sour | 2:2",
                "0:Pear | 1:sweet | 2:3",
                "0:Plum | 1:sour | 2:1"));
  }

  @Test
  void rows_that_no_line_parts_are_rows_where_the_next_word_had_room() {
    PdfDrawing drawing = page().grid(XS, new float[] {100, 120, 170});
    cells(drawing, 114, "Fruit", "Peel", "Price");
    cells(drawing, 134, "Apple", "red", "2");
    cells(drawing, 148, "Pear", "green", "3");
    cells(drawing, 162, "Plum", "blue", "1");

    assertThat(tables(drawing).get(0)).hasSize(4);
  }

  @Test
  void two_columns_of_prose_are_no_table() {
    PdfDrawing drawing = page();
    for (int i = 0; i < 12; i++) {
      drawing.text(60, 100 + 13 * i, 10, "the left column tells of apples and pears " + i);
      drawing.text(320, 100 + 13 * i, 10, "while the right one tells of plums alone " + i);
    }

    assertThat(tables(drawing)).isEmpty();
  }

  @Test
  void a_list_of_contents_is_no_table() {
    PdfDrawing drawing = page();
    for (int i = 0; i < 8; i++) {
      drawing.text(60, 100 + 14 * i, 10, "Chapter of fruit ....................");
      drawing.text(400, 100 + 14 * i, 10, Integer.toString(10 + i));
    }

    assertThat(tables(drawing)).isEmpty();
  }

  @Test
  void numbered_titles_with_page_numbers_are_no_table() {
    PdfDrawing drawing = page();
    for (int i = 1; i < 6; i++) {
      drawing.text(60, 100 + 14 * i, 10, "2." + i + " Of fruit");
      drawing.text(400, 100 + 14 * i, 10, Integer.toString(10 + i));
    }

    assertThat(tables(drawing)).isEmpty();
  }

  @Test
  void tables_side_by_side_are_two() {
    PdfDrawing drawing = ruled(page()).grid(new float[] {400, 450, 500}, YS);
    drawing.text(405, 114, 10, "Nut").text(455, 114, 10, "Shell");
    drawing.text(405, 134, 10, "Hazel").text(455, 134, 10, "hard");

    assertThat(tables(drawing)).hasSize(2).contains(List.of("0:Nut | 1:Shell", "0:Hazel | 1:hard"));
  }

  @Test
  void a_turned_page_is_read_as_it_is_seen() {
    assertThat(tables(ruled(new PdfDrawing().turnedPage()))).isEqualTo(tables(ruled(page())));
  }

  @Test
  void a_row_that_the_end_of_a_page_cuts_is_whole_and_its_repeated_title_left_out() {
    PdfDrawing drawing = ruled(page()).page().grid(XS, new float[] {60, 80, 100, 120});
    cells(drawing, 74, "Fruit", "Peel", "Price");
    cells(drawing, 94, "", "and brown", "");
    cells(drawing, 114, "Plum", "blue", "1");

    assertThat(tables(drawing))
        .containsExactly(
            List.of(
                "0:Fruit | 1:Peel | 2:Price",
                "0:Apple | 2:2",
                "0:Pear | 1:green and brown | 2:3",
                "0:Plum | 1:blue | 2:1"));
  }

  @Test
  void text_that_is_drawn_over_a_table_is_no_part_of_it() {
    PdfDrawing drawing = ruled(page());
    for (int i = 0; i < 4; i++) {
      drawing.text(262, 110 + 20 * i, 10, "a line of the next column");
    }
    drawing.text(262, 190, 10, "and its last one.");
    assertThat(tables(drawing)).isEqualTo(tables(ruled(page())));
  }

  @Test
  void text_around_a_table_keeps_its_order() {
    PdfDrawing drawing = page().text(60, 80, 10, "Before the table there is this.");
    ruled(drawing).text(60, 190, 10, "After the table there is that.");

    Document document = new PdfParser().parse(Source.of("drawn", drawing.bytes()));

    assertThat(document.blocks())
        .extracting(block -> block.getClass().getSimpleName())
        .containsExactly("Paragraph", "Table", "Paragraph");
  }
}
