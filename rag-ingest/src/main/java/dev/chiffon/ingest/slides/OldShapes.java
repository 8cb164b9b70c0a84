package dev.chiffon.ingest.slides;

import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.parse.TableGrid;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTableCell;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hslf.usermodel.HSLFTextRun;
import org.apache.poi.hslf.usermodel.HSLFTextShape;

/** The shapes of a slide of the old format. */
final class OldShapes {
  private static final double UNITS_PER_POINT = 12_700;
  private static final int DEEPEST_LEVEL = 8;
  private static final int TITLE = 0;
  private static final int NOTES = 2;
  private static final int CENTERED_TITLE = 6;
  private static final Set<String> FURNITURE =
      Set.of("DATETIME", "FOOTER", "HEADER", "SLIDE_NUMBER");

  private final Source source;
  private final List<Shape> shapes = new ArrayList<>();

  OldShapes(Source source) {
    this.source = source;
  }

  List<Shape> read(List<HSLFShape> found) {
    for (HSLFShape shape : found) {
      source.deadline().check();
      if (shape instanceof HSLFTable table) {
        add(shape, Placeholder.NONE, new Shape.Cells(grid(table)));
      } else if (shape instanceof HSLFGroupShape group) {
        read(group.getShapes());
      } else if (shape instanceof HSLFTextShape text) {
        TextBody body = TextBody.of(lines(text.getTextParagraphs()));
        add(shape, role(text), new Shape.Words(body));
      }
    }
    return shapes;
  }

  private void add(HSLFShape shape, Placeholder role, Shape.Content content) {
    Rectangle2D anchor = shape.getAnchor();
    Frame frame =
        anchor == null
            ? Frame.NOWHERE
            : new Frame(
                Math.round(anchor.getX() * UNITS_PER_POINT),
                Math.round(anchor.getY() * UNITS_PER_POINT),
                Math.round(anchor.getWidth() * UNITS_PER_POINT),
                Math.round(anchor.getHeight() * UNITS_PER_POINT));
    shapes.add(new Shape(role, frame, content));
  }

  private static Placeholder role(HSLFTextShape shape) {
    String known = shape.getPlaceholder() == null ? "" : shape.getPlaceholder().name();
    List<HSLFTextParagraph> text = shape.getTextParagraphs();
    int type = text.isEmpty() ? shape.getRunType() : text.get(0).getRunType();
    if (type == TITLE || type == CENTERED_TITLE || known.matches("(CENTERED_)?TITLE")) {
      return new Placeholder("title", "");
    }
    return FURNITURE.contains(known) ? new Placeholder("ftr", "") : Placeholder.NONE;
  }

  static boolean isNotes(int runType) {
    return runType == NOTES;
  }

  static List<TextLine> lines(List<HSLFTextParagraph> paragraphs) {
    List<TextLine> lines = new ArrayList<>();
    for (HSLFTextParagraph paragraph : paragraphs) {
      String text =
          paragraph.getTextRuns().stream()
              .map(HSLFTextRun::getRawText)
              .collect(Collectors.joining())
              .replace('\u000B', '\n');
      int level = Math.max(0, Math.min(DEEPEST_LEVEL, paragraph.getIndentLevel()));
      lines.add(new TextLine(text, level, Optional.of(bullet(paragraph))));
    }
    return lines;
  }

  private static Bullet bullet(HSLFTextParagraph paragraph) {
    if (!paragraph.isBullet()) {
      return Bullet.NONE;
    }
    // POI fails where it should give the first number, which files rarely set.
    boolean numbered = paragraph.getAutoNumberingScheme() != null;
    return numbered ? new Bullet(Bullet.Kind.NUMBER, 1) : Bullet.MARK;
  }

  private static TableGrid grid(HSLFTable table) {
    TableGrid grid = new TableGrid();
    for (int row = 0; row < table.getNumberOfRows(); row++) {
      TableGrid written = row == 0 ? grid.headerRow() : grid.row();
      for (int column = 0; column < table.getNumberOfColumns(); column++) {
        HSLFTableCell cell = table.getCell(row, column);
        if (cell != null && !cell.isMerged()) {
          String text = TextBody.of(lines(cell.getTextParagraphs())).text();
          written.cell(
              column, Math.max(1, cell.getGridSpan()), Math.max(1, cell.getRowSpan()), text);
        }
      }
    }
    return grid;
  }
}
