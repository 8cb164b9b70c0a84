package dev.chiffon.ingest.word;

import dev.chiffon.ingest.parse.DocumentBuilder;
import java.util.OptionalInt;

/** Writes pieces as blocks; paragraphs of program text that follow each other become one. */
final class BlockWriter {
  private final DocumentBuilder builder;
  private final Numbering numbering;
  private final StringBuilder code = new StringBuilder();

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
    } else if (piece instanceof Piece.Text text && !text.text().isBlank()) {
      writeText(text.text(), text.style());
    }
  }

  /** Writes what is still held back. */
  void end() {
    builder.code("", code.toString());
    code.setLength(0);
  }

  private void writeText(String text, Style style) {
    OptionalInt level = style.headingLevel();
    if (level.isPresent()) {
      builder.heading(level.getAsInt(), text);
    } else if (style.list() > 0) {
      int depth = Math.max(0, style.listLevel());
      builder.listItem(depth + 1, numbering.next(style.list(), depth), text);
    } else if (style.isCaption()) {
      builder.caption(text);
    } else {
      builder.paragraph(text);
    }
  }
}
