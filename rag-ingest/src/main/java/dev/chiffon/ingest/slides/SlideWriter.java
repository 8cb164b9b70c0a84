package dev.chiffon.ingest.slides;

import dev.chiffon.ingest.parse.DocumentBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;

/** Writes the shapes of slides as blocks. */
final class SlideWriter {
  private static final int LEVELS = 9;
  private final DocumentBuilder builder;
  private final BulletSource bullets;

  /** Knows what stands in front of paragraphs. */
  interface BulletSource {
    /** Returns the bullet of a line of a shape with that text on that slide. */
    Bullet bullet(TextLine line, Shape shape, TextBody body, String slide)
        throws XMLStreamException;
  }

  SlideWriter(DocumentBuilder builder, BulletSource bullets) {
    this.builder = builder;
    this.bullets = bullets;
  }

  /** Returns the title of a slide, empty if it has none. */
  static String title(List<Shape> shapes) {
    return shapes.stream().filter(Shape::isTitle).findFirst().map(SlideWriter::text).orElse("");
  }

  void write(List<Shape> shapes, String slide) throws XMLStreamException {
    for (Shape shape : shapes) {
      if (shape.role().isFurniture()) {
        builder.furniture(text(shape));
      } else if (shape.isTitle()) {
        builder.heading(1, text(shape));
      } else {
        writeContent(shape, slide);
      }
    }
  }

  private static String text(Shape shape) {
    return shape.content() instanceof Shape.Words words ? words.body().text() : "";
  }

  private void writeContent(Shape shape, String slide) throws XMLStreamException {
    if (shape.content() instanceof Shape.Words words) {
      writeWords(shape, words.body(), slide);
    } else if (shape.content() instanceof Shape.Cells cells) {
      builder.table(cells.grid());
    } else if (shape.content() instanceof Shape.Numbers numbers) {
      numbers.chart().write(builder);
    } else if (shape.content() instanceof Shape.Diagram diagram) {
      diagram.texts().forEach(text -> builder.listItem(1, OptionalInt.empty(), text));
    }
  }

  private void writeWords(Shape shape, TextBody body, String slide) throws XMLStreamException {
    int[] counts = new int[LEVELS];
    for (TextLine line : body.lines()) {
      Bullet bullet = bullets.bullet(line, shape, body, slide);
      int level = line.level();
      Arrays.fill(counts, level + 1, LEVELS, 0);
      if (line.text().isBlank()) {
        continue;
      }
      if (bullet.kind() == Bullet.Kind.NONE) {
        counts[level] = 0;
        builder.paragraph(line.text());
      } else if (bullet.kind() == Bullet.Kind.MARK) {
        counts[level] = 0;
        builder.listItem(level + 1, OptionalInt.empty(), line.text());
      } else {
        int ordinal = bullet.start() + counts[level]++;
        builder.listItem(level + 1, OptionalInt.of(ordinal), line.text());
      }
    }
  }
}
