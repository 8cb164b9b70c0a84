package dev.chiffon.ingest.slides;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a slide is read: its title, then what has a place from top to bottom, shapes
 * whose upper edges are about level from left to right, then what has none. Files hold shapes in
 * the order in which they were drawn, which says little.
 */
final class ReadingOrder {
  /** Of a slide's height; half a line of its body text. */
  private static final double LEVEL = .03;

  private ReadingOrder() {}

  static List<Shape> of(List<Shape> shapes, long slideHeight) {
    List<Shape> ordered = new ArrayList<>(shapes.stream().filter(Shape::isTitle).toList());
    List<Shape> placed =
        shapes.stream()
            .filter(shape -> !shape.isTitle() && shape.frame().isKnown())
            .sorted(Comparator.comparingLong(shape -> shape.frame().y()))
            .toList();
    int from = 0;
    for (int i = 1; i <= placed.size(); i++) {
      boolean level =
          i < placed.size()
              && placed.get(i).frame().y() - placed.get(from).frame().y() <= LEVEL * slideHeight;
      if (!level) {
        placed.subList(from, i).stream()
            .sorted(Comparator.comparingLong(shape -> shape.frame().x()))
            .forEach(ordered::add);
        from = i;
      }
    }
    shapes.stream().filter(s -> !s.isTitle() && !s.frame().isKnown()).forEach(ordered::add);
    return ordered;
  }
}
