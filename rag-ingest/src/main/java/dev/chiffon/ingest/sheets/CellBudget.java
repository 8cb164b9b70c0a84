package dev.chiffon.ingest.sheets;

import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;

/** Counts the cells of a workbook and their text against the limits, before they fill memory. */
final class CellBudget {
  private final Source source;
  private long cells;
  private long characters;

  CellBudget(Source source) {
    this.source = source;
  }

  void spend(String text) {
    cells++;
    characters += text.length();
    source.limits().require(source.id(), Limit.BLOCKS, cells);
    source.limits().require(source.id(), Limit.CHARACTERS, characters);
  }
}
