package dev.chiffon.ingest.pdf.table;

import dev.chiffon.core.data.Box;
import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import dev.chiffon.ingest.pdf.page.Ruling;
import dev.chiffon.ingest.pdf.page.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of a page whose cells lines separate: first those of real lines; where these make
 * none, those of lines and the edges of surfaces, as many surfaces are but the shade of a line.
 */
final class RuledTables {
  private final List<CellGrid> tables = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private final DrawnOver drawn;
  private List<Line> rest;

  private RuledTables(PdfPage page, List<Line> lines) {
    this.drawn = new DrawnOver(page);
    this.rest = lines;
  }

  static RuledTables of(PdfPage page, List<Line> lines) {
    RuledTables found = new RuledTables(page, lines);
    List<Ruling> rulings = page.rulings();
    found.add(rulings.stream().filter(r -> r.kind() != Ruling.Kind.AREA).toList());
    found.add(rulings.stream().filter(ruling -> !found.isIn(ruling.box())).toList());
    return found;
  }

  private void add(List<Ruling> rulings) {
    for (Lattice lattice : Lattice.of(Rule.level(rulings), Rule.upright(rulings))) {
      Box box = lattice.box();
      TakenLines parted = inside(box);
      Optional<CellGrid> grid = RuledTable.of(lattice, parted.taken());
      if (grid.isPresent()) {
        tables.add(grid.get());
        boxes.add(box);
        rest = parted.rest();
      }
    }
  }

  private TakenLines inside(Box box) {
    TakenLines all = TakenLines.of(rest, word -> RuledTable.isInside(word, box));
    List<Line> before = drawn.before(all.taken());
    if (before.size() == all.taken().size()) {
      return all;
    }
    Set<Word> own = Collections.newSetFromMap(new IdentityHashMap<>());
    before.forEach(line -> own.addAll(line.words()));
    return TakenLines.of(rest, own::contains);
  }

  private boolean isIn(Box ruling) {
    float x = (ruling.left() + ruling.right()) / 2;
    float y = (ruling.top() + ruling.bottom()) / 2;
    return boxes.stream()
        .anyMatch(
            box ->
                box.left() - Rule.NEAR <= x
                    && x <= box.right() + Rule.NEAR
                    && box.top() - Rule.NEAR <= y
                    && y <= box.bottom() + Rule.NEAR);
  }

  /** Returns the tables, those of real lines first. */
  List<CellGrid> tables() {
    return tables;
  }

  /** Returns the lines that are in none. */
  List<Line> rest() {
    return rest;
  }
}
