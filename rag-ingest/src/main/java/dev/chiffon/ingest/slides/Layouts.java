package dev.chiffon.ingest.slides;

import dev.chiffon.ingest.ooxml.Parts;
import dev.chiffon.ingest.ooxml.XmlCursor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** What slides take from their layouts and masters: places and bullets. */
final class Layouts {
  private static final String LAYOUT = "slideLayout";
  private static final String MASTER = "slideMaster";
  private final Parts parts;
  private final Map<String, List<Shape>> shapes = new HashMap<>();
  private final Map<String, MasterStyles> styles = new HashMap<>();

  Layouts(Parts parts) {
    this.parts = parts;
  }

  /** Returns the shape with its place, taken from its layout if it has none of its own. */
  Shape placed(Shape shape, String slide) throws XMLStreamException {
    if (shape.frame().isKnown() || shape.role().isNone()) {
      return shape;
    }
    for (Shape above : inherited(shape.role(), slide)) {
      if (above.frame().isKnown()) {
        return shape.at(above.frame());
      }
    }
    return shape;
  }

  /** Returns the bullet of a line of a shape: the nearest of all that have a say. */
  Bullet bullet(TextLine line, Shape shape, TextBody body, String slide) throws XMLStreamException {
    Optional<Bullet> bullet = line.bullet().or(() -> body.bullets().at(line.level()));
    if (shape.role().isNone()) {
      return bullet.orElse(Bullet.NONE);
    }
    for (Shape above : inherited(shape.role(), slide)) {
      if (bullet.isEmpty() && above.content() instanceof Shape.Words words) {
        bullet = words.body().bullets().at(line.level());
      }
    }
    if (bullet.isEmpty()) {
      bullet = masterStyles(master(slide)).bullets(shape.role()).at(line.level());
    }
    return bullet.orElse(Bullet.NONE);
  }

  private List<Shape> inherited(Placeholder role, String slide) throws XMLStreamException {
    Optional<Shape> onLayout = find(shapes(layout(slide)), role, Placeholder::shapes);
    Placeholder inLayout = onLayout.map(Shape::role).orElse(role);
    Optional<Shape> onMaster = find(shapes(master(slide)), inLayout, Placeholder::isMasterOf);
    return Stream.concat(onLayout.stream(), onMaster.stream()).toList();
  }

  private static Optional<Shape> find(
      List<Shape> shapes, Placeholder role, BiPredicate<Placeholder, Placeholder> matches) {
    return shapes.stream()
        .filter(shape -> !shape.role().isNone() && matches.test(shape.role(), role))
        .findFirst();
  }

  private String layout(String slide) throws XMLStreamException {
    return parts.related(slide, LAYOUT).stream().findFirst().orElse("");
  }

  private String master(String slide) throws XMLStreamException {
    return parts.related(layout(slide), MASTER).stream().findFirst().orElse("");
  }

  private List<Shape> shapes(String part) throws XMLStreamException {
    List<Shape> known = shapes.get(part);
    if (known == null) {
      Optional<XmlCursor> xml = part.isEmpty() ? Optional.empty() : parts.open(part);
      known = xml.isEmpty() ? List.of() : new SlideReader(parts, part, xml.get()).read();
      shapes.put(part, known);
    }
    return known;
  }

  private MasterStyles masterStyles(String part) throws XMLStreamException {
    MasterStyles known = styles.get(part);
    if (known == null) {
      known = new MasterStyles();
      Optional<XmlCursor> xml = part.isEmpty() ? Optional.empty() : parts.open(part);
      if (xml.isPresent()) {
        known.read(xml.get());
      }
      styles.put(part, known);
    }
    return known;
  }
}
