package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.table.FoundTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins tables that go on in the next column or on the next page, with no text between. */
final class ContinuedTables {

  private ContinuedTables() {}

  /** Returns the passages of each page, tables that continue at the page where they begin. */
  static List<List<Passage>> joined(List<List<Passage>> pages) {
    List<List<Passage>> all = new ArrayList<>();
    List<Passage> last = new ArrayList<>();
    for (List<Passage> page : pages) {
      List<Passage> kept = new ArrayList<>();
      for (Passage passage : page) {
        Optional<Passage> both = joined(last, passage);
        if (both.isPresent()) {
          last.set(last.size() - 1, both.get());
        } else {
          kept.add(passage);
          last = kept;
        }
      }
      all.add(kept);
    }
    return all;
  }

  private static Optional<Passage> joined(List<Passage> before, Passage next) {
    if (before.isEmpty() || next.table().isEmpty()) {
      return Optional.empty();
    }
    Passage last = before.get(before.size() - 1);
    Optional<FoundTable> both =
        last.table().flatMap(table -> table.continuedBy(next.table().get()));
    return both.map(table -> new Passage(last.stretches(), Optional.of(table)));
  }
}
