package dev.chiffon.ingest.word;

import dev.chiffon.ingest.parse.DocumentBuilder;
import java.util.OptionalInt;

/** Writes pieces as blocks; paragraphs of program text that follow each other become one. */
final class BlockWriter {
  private final DocumentBuilder builder;
  private final Numbering numbering;
  private final StringBuilder code = new StringBuilder();
  private int levelsUnderTitle;
  private int page = 1;

  BlockWriter(DocumentBuilder builder, Numbering numbering) {
    this.builder = builder;
    this.numbering = numbering;
  }

  void write(Piece piece) {
    if (piece instanceof Piece.Text text && text.style().isCode()) {
      code.append(text.text()).append('\n');
      return;
    }
    end();
    if (piece instanceof Piece.Grid table) {
      builder.table(table.grid());
    } else if (piece instanceof Piece.Frame frame) {
      frame.inside().forEach(this::write);
    } else if (piece instanceof Piece.Formula formula) {
      builder.paragraph("$" + formula.text() + "$");
    } else if (piece instanceof Piece.Drawn drawn) {
      drawn.chart().write(builder);
    } else if (piece instanceof Piece.PageBreak) {
      builder.page(++page);
    } else if (piece instanceof Piece.Text text && !text.text().isBlank()) {
      writeText(text.text(), text.style());
    }
  }

  /** Writes what is still held back. */
  void end() {
    builder.code("", code.toString());
    code.setLength(0);
  }

  /** Returns whether the file knows where its pages begin. */
  boolean hasPages() {
    return page > 1;
  }

  private void writeText(String text, Style style) {
    OptionalInt level = style.headingLevel();
    if (level.isPresent()) {
      writeHeading(level.getAsInt(), text, style);
    } else if (style.list() > 0) {
      writeItem(text, style);
    } else if (style.isCaption()) {
      builder.caption(text);
    } else {
      builder.paragraph(text);
    }
  }

  /** Below a paragraph in the style of titles, headings of the first level are the second. */
  private void writeHeading(int level, String text, Style style) {
    int depth = Math.max(0, style.listLevel());
    boolean numbered = style.list() > 0 && numbering.next(style.list(), depth).isPresent();
    String label = numbered ? numbering.label(style.list(), depth) : "";
    builder.heading(
        style.isTitle() ? level : level + levelsUnderTitle,
        label.isEmpty() ? text : label + " " + text);
    levelsUnderTitle = style.isTitle() ? 1 : levelsUnderTitle;
  }

  private void writeItem(String text, Style style) {
    int depth = Math.max(0, style.listLevel());
    OptionalInt ordinal = numbering.next(style.list(), depth);
    if (numbering.namesLevelsAbove(style.list(), depth)) {
      String label = numbering.label(style.list(), depth);
      builder.listItem(depth + 1, OptionalInt.empty(), label + " " + text);
    } else {
      builder.listItem(depth + 1, ordinal, text);
    }
  }
}
