package dev.chiffon.ingest.slides;

import dev.chiffon.ingest.ooxml.Chart;
import dev.chiffon.ingest.parse.TableGrid;
import java.util.List;

/**
 * A shape on a slide.
 *
 * @param role what its layout calls it
 * @param frame where it lies
 * @param content what it holds
 */
record Shape(Placeholder role, Frame frame, Content content) {

  /** What a shape holds. */
  sealed interface Content {}

  /** Paragraphs. */
  record Words(TextBody body) implements Content {}

  /** A table. */
  record Cells(TableGrid grid) implements Content {}

  /** A chart. */
  record Numbers(Chart chart) implements Content {}

  /** The texts of a diagram. */
  record Diagram(List<String> texts) implements Content {}

  boolean isTitle() {
    return role.isTitle() && content instanceof Words words && !words.body().text().isBlank();
  }

  Shape at(Frame other) {
    return new Shape(role, other, content);
  }
}
