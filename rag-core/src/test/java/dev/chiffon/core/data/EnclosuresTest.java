package dev.chiffon.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Of this document, a letter or two for each block ({@code #} a heading of that level, {@code ~}
 * furniture); the second part begins at 5:
 *
 * <pre>
 * 0 #1 "T"
 * 1 "a b"
 * 2 #2 "U"
 * 3 "c"   4 "d"
 * 5 #2 "V"
 * 6 "e"   7 ~"p"   8 #3 "W"   9 "f"
 * </pre>
 */
class EnclosuresTest {
  private static final List<String> LINES =
      List.of("#1T", "a b", "#2U", "c", "d", "#2V", "e", "~p", "#3W", "f");

  private static Document document(Layout layout) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String line : LINES) {
      boolean heading = line.startsWith("#");
      String own = heading ? line.substring(2) : line.replace("~", "");
      Span span = new Span(text.length(), text.length() + own.length());
      blocks.add(
          heading
              ? new Block.Heading(span, line.charAt(1) - '0')
              : line.startsWith("~") ? new Block.Furniture(span) : new Block.Paragraph(span));
      text.append(own).append('\n');
    }
    return new Document("d", text.toString(), blocks, layout, Metadata.empty());
  }

  private static List<String> around(Document document, String text) {
    int start = document.text().indexOf(text);
    return document.enclosing(new Span(start, start + text.length())).stream()
        .map(span -> span.of(document.text()).replace('\n', ' '))
        .toList();
  }

  @Test
  void a_span_stands_in_its_block_its_sections_and_the_document() {
    Document document = document(Layout.none());
    assertThat(around(document, "c")).containsExactly("U c d", "T a b U c d V e p W f");
    assertThat(around(document, "b")).containsExactly("a b", "T a b", "T a b U c d V e p W f");
    assertThat(around(document, "f")).containsExactly("W f", "V e p W f", "T a b U c d V e p W f");
    assertThat(around(document, "e")).startsWith("V e", "V e p W f");
  }

  @Test
  void a_span_across_sections_stands_in_the_one_around_both() {
    assertThat(around(document(Layout.none()), "e\np\nW"))
        .containsExactly("V e p W f", "T a b U c d V e p W f");
    assertThat(around(document(Layout.none()), "d\nV")).containsExactly("T a b U c d V e p W f");
  }

  @Test
  void a_section_ends_with_its_part() {
    Document plain = document(Layout.none());
    int border = plain.text().indexOf('V');
    Part first = new Part(Part.Kind.CHAPTER, 1, "", new Span(0, border));
    Part second = new Part(Part.Kind.CHAPTER, 2, "", new Span(border, plain.text().length()));
    Document document = document(new Layout(List.of(), List.of(first, second), List.of()));
    assertThat(around(document, "c"))
        .containsExactly("U c d", "T a b U c d", "T a b U c d V e p W f");
  }

  @Test
  void the_whole_document_stands_in_nothing() {
    Document document = Document.ofText("d", "All of it.");
    assertThat(document.enclosing(new Span(0, 10))).isEmpty();
    assertThat(document.enclosing(new Span(4, 6))).containsExactly(new Span(0, 10));
  }

  @Test
  void white_space_between_blocks_stands_in_the_section() {
    Document document = document(Layout.none());
    assertThat(document.enclosing(new Span(9, 10)).get(0)).isEqualTo(new Span(6, 11));
  }

  @Test
  void a_span_beyond_the_text_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Document.ofText("d", "x").enclosing(new Span(0, 2)))
        .withMessageContaining("got [0, 2)");
  }
}
