package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Page;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** Documents that tend to break chunkers. */
public final class SampleDocuments {
  private static final String[] WORDS = {
    "leave", "pump", "Fernwick", "the", "of", "valve", "e.g.", "3.5", "E-217", "naïve", "is", "open"
  };

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();

  private SampleDocuments() {}

  /** Returns all of them. */
  public static Stream<Document> all() {
    return Stream.of(
        handbook(),
        raw("one huge word", "x".repeat(5_000)),
        raw("no white space", "left=1&right=open;shut|valve/".repeat(300)),
        raw("one huge sentence", "word ".repeat(2_000) + "."),
        raw("chinese", "今天的天气很好。我们去公园散步吧！".repeat(60)),
        raw("thai", "สวัสดีชาวโลก".repeat(200)),
        raw("crlf", "First line.\r\nSecond line.\r\n\r\nNew paragraph. ".repeat(50)),
        raw("emoji", "👩‍👩‍👧🇫🇷e\u0301".repeat(400)),
        raw("pairs", "😀".repeat(2_000)),
        raw("words without spaces", "re\u0301sume\u0301/café=数学hello".repeat(200)),
        raw("no terminators", "all\nlines\nare\nshort\n".repeat(100)),
        raw("spaces", ("a" + " ".repeat(300)).repeat(30)),
        raw("random", random(7, 3_000)),
        raw("one character", "x"));
  }

  /** Returns two pages with headings, lists, a table, code, furniture and a paragraph over both. */
  public static Document handbook() {
    SampleDocuments made = new SampleDocuments();
    made.add("Handbook", span -> new Block.Heading(span, 1));
    for (int section = 1; section <= 4; section++) {
      made.add("Section " + section, span -> new Block.Heading(span, 2));
      made.add(random(section, 150), Block.Paragraph::new);
      made.add("Orlenby page header", Block.Furniture::new);
      made.add("First item.", span -> new Block.ListItem(span, 1, OptionalInt.empty()));
      made.add("Second item.", span -> new Block.ListItem(span, 1, OptionalInt.of(2)));
      made.add("Details", span -> new Block.Heading(span, 3));
      made.addTable(12);
      made.add("if (open) {\n  close();\n\n}\n".repeat(20), span -> new Block.Code(span, "java"));
      made.add("Tiny", span -> new Block.Heading(span, 3));
      made.add("Yes.", Block.Paragraph::new);
    }
    int length = made.text.length();
    List<Page> pages =
        List.of(new Page(1, new Span(0, length / 2)), new Page(3, new Span(length / 2, length)));
    return new Document(
        "handbook", made.text.toString(), made.blocks, Layout.ofPages(pages), Metadata.empty());
  }

  private static Document raw(String id, String text) {
    return Document.ofText(id, text);
  }

  private static String random(long seed, int words) {
    Random random = new Random(seed);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words; i++) {
      out.append(WORDS[random.nextInt(WORDS.length)]);
      out.append(random.nextInt(9) == 0 ? ". " : " ");
    }
    return out.toString().strip();
  }

  private void add(String content, Function<Span, Block> block) {
    text.append(text.isEmpty() ? "" : "\n\n");
    Span span = new Span(text.length(), text.length() + content.length());
    text.append(content);
    blocks.add(block.apply(span));
  }

  private void addTable(int count) {
    text.append("\n\n");
    int start = text.length();
    List<Block.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String row = "row %d | %d days of leave".formatted(i, 20 + i);
      text.append(i == 0 ? "" : "\n").append(row);
      Span span = new Span(text.length() - row.length(), text.length());
      rows.add(new Block.Row(span, List.of(new Block.Cell(span, 0, 2, 1))));
    }
    blocks.add(new Block.Table(new Span(start, text.length()), 1, rows));
  }
}
