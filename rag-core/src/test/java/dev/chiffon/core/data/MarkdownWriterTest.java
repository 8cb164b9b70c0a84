package dev.chiffon.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownWriterTest {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();

  @Test
  void nested_items_stand_below_the_text_of_the_item_above() {
    item(1, OptionalInt.of(9), "nine");
    item(1, OptionalInt.of(10), "ten");
    item(2, OptionalInt.empty(), "bullet");
    item(3, OptionalInt.of(1), "one");
    item(1, OptionalInt.of(11), "eleven");
    assertThat(markdown()).isEqualTo("9. nine\n10. ten\n    - bullet\n      1. one\n11. eleven\n");
  }

  @Test
  void an_item_without_one_above_it_is_not_indented() {
    add("Text", Block.Paragraph::new);
    item(3, OptionalInt.empty(), "deep");
    item(3, OptionalInt.of(-2), "below zero");
    assertThat(markdown()).isEqualTo("Text\n\n- deep\n  - below zero\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"# no heading", "> no quote", "- no item", "+ no item", "--", "===", "~~~"})
  void a_paragraph_that_looks_like_another_block_is_escaped(String paragraph) {
    add(paragraph, Block.Paragraph::new);
    assertThat(markdown()).isEqualTo("\\" + paragraph + "\n");
  }

  @Test
  void a_number_at_the_begin_of_a_paragraph_makes_no_list() {
    add("1986. A good year.", Block.Paragraph::new);
    add("3) no item", Block.Paragraph::new);
    assertThat(markdown()).isEqualTo("1986\\. A good year.\n\n3\\) no item\n");
  }

  @Test
  void marks_inside_a_line_are_escaped_where_they_would_work() {
    add("*a* __b__ `c` <d> [e](f) &amp; \\g \\*", Block.Paragraph::new);
    assertThat(markdown())
        .isEqualTo("\\*a\\* \\_\\_b\\_\\_ \\`c\\` \\<d> \\[e](f) \\&amp; \\g \\\\\\*\n");
  }

  @Test
  void marks_that_mean_nothing_are_left_alone() {
    String plain = "2 * 3 < 4, snake_case_name, [1], a & b, C# - and C:\\temp, #4 -5 1.5";
    add(plain, Block.Paragraph::new);
    assertThat(markdown()).isEqualTo(plain + "\n");
  }

  @Test
  void a_fence_is_longer_than_any_in_the_code() {
    add("````\n# x *y*\n````", span -> new Block.Code(span, "md"));
    assertThat(markdown()).isEqualTo("`````md\n````\n# x *y*\n````\n`````\n");
  }

  @Test
  void headings_end_with_their_own_hash_and_go_to_level_six() {
    add("In C#", span -> new Block.Heading(span, 8));
    assertThat(markdown()).isEqualTo("###### In C\\#\n");
  }

  @Test
  void a_table_with_spans_or_two_header_rows_is_an_html_table() {
    int a = append("a|x");
    int b = append(" | b");
    int c = append("\nc");
    int d = append(" | d");
    List<Block.Row> rows =
        List.of(
            new Block.Row(new Span(a, c), List.of(cell(a, b, 0, 2), cell(b + 3, c, 2, 1))),
            new Block.Row(
                new Span(c + 1, text.length()),
                List.of(cell(c + 1, d, 0, 1), cell(d + 3, text.length(), 2, 1))));
    blocks.add(new Block.Table(new Span(a, text.length()), 2, rows));
    assertThat(markdown())
        .isEqualTo(
            """
            <table>
            <tr><th colspan="2">a|x</th><th>b</th></tr>
            <tr><th>c</th><th></th><th>d</th></tr>
            </table>
            """);
  }

  @Test
  void a_table_has_its_rule_below_the_header_and_pipes_in_cells_are_escaped() {
    int a = append("a|x");
    int b = append(" | b");
    int c = append("\nc");
    List<Block.Row> rows =
        List.of(
            new Block.Row(new Span(a, c), List.of(cell(a, b, 0, 1), cell(b + 3, c, 1, 1))),
            new Block.Row(new Span(c + 1, c + 2), List.of(cell(c + 1, c + 2, 1, 1))));
    blocks.add(new Block.Table(new Span(a, text.length()), 1, rows));
    assertThat(markdown()).isEqualTo("| a\\|x | b |\n| --- | --- |\n|  | c |\n");
  }

  @Test
  void a_cell_that_covers_rows_leaves_no_gap_below_it() {
    int a = append("a&");
    int b = append(" | b");
    int c = append("\nc");
    Block.Cell tall = new Block.Cell(new Span(a, b), 0, 1, 2);
    List<Block.Row> rows =
        List.of(
            new Block.Row(new Span(a, c), List.of(tall, cell(b + 3, c, 1, 1))),
            new Block.Row(new Span(c + 1, c + 2), List.of(cell(c + 1, c + 2, 1, 1))));
    blocks.add(new Block.Table(new Span(a, text.length()), 0, rows));
    assertThat(markdown())
        .isEqualTo(
            """
            <table>
            <tr><td rowspan="2">a&amp;</td><td>b</td></tr>
            <tr><td>c</td></tr>
            </table>
            """);
  }

  @Test
  void a_table_without_header_has_an_empty_one() {
    int a = append("a");
    Block.Row row = new Block.Row(new Span(a, a + 1), List.of(cell(a, a + 1, 0, 1)));
    blocks.add(new Block.Table(new Span(a, a + 1), 0, List.of(row)));
    assertThat(markdown()).isEqualTo("|  |\n| --- |\n| a |\n");
  }

  @Test
  void furniture_is_left_out() {
    add("Page 3", Block.Furniture::new);
    add("Text", Block.Paragraph::new);
    assertThat(markdown()).isEqualTo("Text\n");
  }

  private static Block.Cell cell(int start, int end, int column, int columns) {
    return new Block.Cell(new Span(start, end), column, columns, 1);
  }

  private void item(int depth, OptionalInt ordinal, String content) {
    add(content, span -> new Block.ListItem(span, depth, ordinal));
  }

  private void add(String content, Function<Span, Block> block) {
    text.append(text.isEmpty() ? "" : "\n\n");
    int start = append(content);
    blocks.add(block.apply(new Span(start, text.length())));
  }

  private int append(String content) {
    int start = text.length();
    text.append(content);
    return start;
  }

  private String markdown() {
    return new Document("a", text.toString(), blocks, Layout.none(), Metadata.empty()).toMarkdown();
  }
}
