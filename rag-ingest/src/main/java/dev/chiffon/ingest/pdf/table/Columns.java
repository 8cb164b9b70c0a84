package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The columns of a table: stretches of its width that are free of text on both sides. */
final class Columns {

  /** A stretch of the width, in points. */
  private record Stretch(float left, float right) {}

  private final List<Stretch> stretches = new ArrayList<>();

  /** Finds the columns of rows; those with most pieces decide, as the others may hold titles. */
  Columns(List<TableRow> rows) {
    int most = rows.stream().mapToInt(row -> row.pieces().size()).max().orElse(0);
    List<Stretch> pieces =
        rows.stream()
            .filter(row -> row.pieces().size() * 2 > most)
            .flatMap(row -> row.pieces().stream())
            .map(line -> new Stretch(line.left(), line.right()))
            .sorted(Comparator.comparing(Stretch::left))
            .toList();
    pieces.forEach(this::add);
  }

  private void add(Stretch piece) {
    int last = stretches.size() - 1;
    if (last >= 0 && piece.left() < stretches.get(last).right()) {
      float right = Math.max(stretches.get(last).right(), piece.right());
      stretches.set(last, new Stretch(stretches.get(last).left(), right));
    } else {
      stretches.add(piece);
    }
  }

  int count() {
    return stretches.size();
  }

  /** Returns the columns that a piece reaches into, ascending; the nearest if it is in none. */
  int[] under(Line piece) {
    int[] covered =
        Stream.iterate(0, i -> i < count(), i -> i + 1)
            .filter(i -> piece.left() < stretches.get(i).right())
            .filter(i -> piece.right() > stretches.get(i).left())
            .mapToInt(Integer::intValue)
            .toArray();
    return covered.length > 0 ? covered : new int[] {nearest(piece)};
  }

  private int nearest(Line piece) {
    int nearest = 0;
    for (int i = 1; i < count(); i++) {
      boolean nearer =
          Math.abs(stretches.get(i).left() - piece.left())
              < Math.abs(stretches.get(nearest).left() - piece.left());
      nearest = nearer ? i : nearest;
    }
    return nearest;
  }
}
