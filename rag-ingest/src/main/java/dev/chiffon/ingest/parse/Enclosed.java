package dev.chiffon.ingest.parse;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import java.nio.charset.StandardCharsets;

/**
 * A document that stands inside another one, such as the Markdown in a field of a record. Its
 * pages, parts and metadata are not carried over.
 */
public final class Enclosed {
  private final Document document;

  private Enclosed(Document document) {
    this.document = document;
  }

  /**
   * Returns what {@code parser} makes of a text inside {@code source}, under that one's id, limits
   * and deadline; nothing if the text holds none.
   *
   * @throws IngestException if it cannot be parsed
   */
  public static Enclosed parsed(Parser parser, Source source, String text) {
    // The mark outweighs what an HTML page says of its encoding.
    return parsed(parser, source, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
  }

  /** Does the same for a file inside {@code source}. */
  public static Enclosed parsed(Parser parser, Source source, byte[] file) {
    Source inside =
        new Source(
            source.id(),
            new Source.Content(file),
            Metadata.empty(),
            source.limits(),
            source.deadline());
    try {
      return new Enclosed(parser.parse(inside));
    } catch (IngestException e) {
      if (e.reason().equals(IngestException.Reason.EMPTY.name())) {
        return new Enclosed(Document.ofText(source.id(), ""));
      }
      throw e;
    }
  }

  /** Returns whether it holds no text. */
  public boolean isEmpty() {
    return document.blocks().isEmpty();
  }

  /** Adds its blocks to a document, below a heading of that level; 0 if they are below none. */
  public void appendTo(DocumentBuilder builder, int level) {
    for (Block block : document.blocks()) {
      append(block, builder, level);
    }
  }

  private void append(Block block, DocumentBuilder builder, int level) {
    String text = block.span().of(document.text());
    if (block instanceof Block.Heading heading) {
      builder.heading(heading.level() + level, text);
    } else if (block instanceof Block.Paragraph) {
      builder.paragraph(text);
    } else if (block instanceof Block.ListItem item) {
      builder.listItem(item.depth(), item.ordinal(), text);
    } else if (block instanceof Block.Table table) {
      builder.table(grid(table, builder));
    } else if (block instanceof Block.Code code) {
      builder.code(code.language(), text);
    } else if (block instanceof Block.Caption) {
      builder.caption(text);
    } else if (block instanceof Block.Furniture) {
      builder.furniture(text);
    }
  }

  private TableGrid grid(Block.Table table, DocumentBuilder builder) {
    TableGrid grid = builder.grid();
    for (int i = 0; i < table.rows().size(); i++) {
      if (i < table.headerRows()) {
        grid.headerRow();
      } else {
        grid.row();
      }
      for (Block.Cell cell : table.rows().get(i).cells()) {
        String text = cell.span().of(document.text());
        grid.cell(cell.column(), cell.columns(), cell.rows(), text);
      }
    }
    return grid;
  }
}
