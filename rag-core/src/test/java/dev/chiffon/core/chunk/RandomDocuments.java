package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Documents drawn from a seed: headings, paragraphs, lists, tables, code, captions and furniture,
 * on pages and sheets or not, in many scripts, with emoji, combining marks, long tokens, blank runs
 * and both kinds of line break. All are valid; the same seed gives the same document on every
 * machine.
 */
public final class RandomDocuments {
  private static final int MOST_BLOCKS = 14;

  private final Random random;
  private final String lineBreak;
  private final boolean paged;
  private final boolean sheets;
  private final DocumentDraft draft = new DocumentDraft();
  private RandomText text;
  private int page = 1;

  private RandomDocuments(long seed) {
    this.random = new Random(seed);
    this.lineBreak = random.nextInt(4) == 0 ? "\r\n" : "\n";
    this.paged = random.nextInt(3) == 0;
    this.sheets = random.nextInt(4) == 0;
    this.text = RandomText.of(random);
  }

  /** Returns the document of that seed, under the id {@code random-} and the seed. */
  public static Document of(long seed) {
    return new RandomDocuments(seed).write("random-" + seed);
  }

  private Document write(String id) {
    int blocks = random.nextInt(MOST_BLOCKS + 1);
    for (int i = 0; i < blocks; i++) {
      draft.space(i == 0 && random.nextInt(4) > 0 ? "" : gap());
      addBlock();
      turnPage();
      turnSheet();
      text = random.nextInt(5) == 0 ? RandomText.of(random) : text;
    }
    draft.space(random.nextInt(4) == 0 ? gap() : "");
    if (paged) {
      draft.endPage(page);
    }
    Metadata metadata = Metadata.empty().with("seed", id).with("lang", List.of("en", "de"));
    return draft.build(id, random.nextBoolean() ? metadata : Metadata.empty());
  }

  private String gap() {
    return switch (random.nextInt(12)) {
      case 0 -> " ".repeat(1 + random.nextInt(300));
      case 1 -> lineBreak.repeat(1 + random.nextInt(40));
      case 2 -> lineBreak + "\t \f" + lineBreak;
      case 3 -> lineBreak;
      default -> lineBreak + lineBreak;
    };
  }

  private void turnPage() {
    if (paged && random.nextInt(3) == 0) {
      draft.endPage(page);
      page += 1 + random.nextInt(2);
    }
  }

  private void turnSheet() {
    if (sheets && random.nextInt(3) == 0) {
      draft.endPart();
    }
  }

  private void addBlock() {
    switch (random.nextInt(16)) {
      case 0, 1, 2 -> {
        int level = 1 + random.nextInt(4);
        draft.add(text.words(8), span -> new Block.Heading(span, level));
      }
      case 3, 4 -> addItems();
      case 5, 6 -> addTable();
      case 7, 8 -> addCode();
      case 9 -> draft.add(text.words(10), Block.Caption::new);
      case 10 -> draft.add(text.words(6), Block.Furniture::new);
      case 11 -> draft.add(text.longToken(), Block.Paragraph::new);
      default -> draft.add(text.sentences(12, lineBreak), Block.Paragraph::new);
    }
  }

  private void addItems() {
    int items = 1 + random.nextInt(6);
    boolean numbered = random.nextBoolean();
    for (int i = 1; i <= items; i++) {
      OptionalInt ordinal = numbered ? OptionalInt.of(i) : OptionalInt.empty();
      int depth = 1 + random.nextInt(2);
      draft.add(text.sentences(2, lineBreak), span -> new Block.ListItem(span, depth, ordinal));
      draft.space(i < items ? lineBreak : "");
    }
  }

  private void addTable() {
    int columns = 1 + random.nextInt(4);
    List<List<String>> rows =
        IntStream.range(0, 1 + random.nextInt(20))
            .mapToObj(row -> IntStream.range(0, columns).mapToObj(i -> text.words(5)).toList())
            .toList();
    draft.addTable(rows, random.nextInt(1 + Math.min(2, rows.size())), lineBreak);
  }

  private void addCode() {
    StringBuilder code = new StringBuilder("begin();");
    for (int i = random.nextInt(25); i > 0; i--) {
      code.append(lineBreak.repeat(random.nextInt(6) == 0 ? 2 : 1));
      code.append("  ".repeat(random.nextInt(4)))
          .append("call(")
          .append(text.words(9))
          .append(");");
    }
    draft.add(code.toString(), span -> new Block.Code(span, "java"));
  }
}
