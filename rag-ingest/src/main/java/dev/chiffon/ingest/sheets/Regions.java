package dev.chiffon.ingest.sheets;

import dev.chiffon.ingest.parse.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the tables of a sheet apart: two cells that show something belong together if they touch at
 * an edge, directly or over others. Merged cells count with all they cover.
 */
final class Regions {
  /** Areas beyond this are backgrounds, and count as their first cell. */
  private static final int LARGEST_MERGED = 4096;

  private static final int MOST_COVERED = 1_000_000;

  private final Sheet sheet;
  private final int[] parents;
  private final Map<Long, Integer> owners;

  private Regions(Sheet sheet) {
    this.sheet = sheet;
    this.parents = new int[sheet.cells().size()];
    this.owners = new HashMap<>(2 * parents.length);
  }

  /** Returns the tables, by their first cell row by row. */
  static List<Region> of(Sheet sheet, Source source) {
    Regions regions = new Regions(sheet);
    regions.occupy(source);
    regions.join(source);
    return regions.collect();
  }

  private void occupy(Source source) {
    int covered = 0;
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
      SheetCell cell = sheet.cells().get(i);
      owners.put(Sheet.key(cell.row(), cell.column()), i);
    }
    for (int i = 0; i < parents.length; i++) {
      SheetCell cell = sheet.cells().get(i);
      Area area = sheet.merged().get(Sheet.key(cell.row(), cell.column()));
      long size = area == null ? 1 : (long) area.rows() * area.columns();
      if (area != null && size > 1 && size <= LARGEST_MERGED && covered + size <= MOST_COVERED) {
        source.deadline().check();
        covered += (int) size;
        occupy(area, i);
      }
    }
  }

  private void occupy(Area area, int owner) {
    for (int row = area.top(); row <= area.bottom(); row++) {
      for (int column = area.left(); column <= area.right(); column++) {
        owners.putIfAbsent(Sheet.key(row, column), owner);
      }
    }
  }

  private void join(Source source) {
    int done = 0;
    for (Map.Entry<Long, Integer> place : owners.entrySet()) {
      if (++done % 1024 == 0) {
        source.deadline().check();
      }
      int row = (int) (place.getKey() >> 32);
      int column = place.getKey().intValue();
      union(place.getValue(), owners.get(Sheet.key(row, column + 1)));
      union(place.getValue(), owners.get(Sheet.key(row + 1, column)));
    }
  }

  private void union(int one, @Nullable Integer other) {
    if (other != null) {
      int first = root(one);
      int second = root(other);
      parents[Math.max(first, second)] = Math.min(first, second);
    }
  }

  private int root(int cell) {
    int root = cell;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  private List<Region> collect() {
    Map<Integer, List<SheetCell>> members = new LinkedHashMap<>();
    for (int i = 0; i < parents.length; i++) {
      members.computeIfAbsent(root(i), k -> new ArrayList<>()).add(sheet.cells().get(i));
    }
    return members.values().stream().map(cells -> new Region(around(cells), cells, sheet)).toList();
  }

  private Area around(List<SheetCell> cells) {
    return cells.stream()
        .map(
            cell -> {
              Area own = new Area(cell.row(), cell.column(), cell.row(), cell.column());
              Area merged = sheet.merged().getOrDefault(Sheet.key(own.top(), own.left()), own);
              boolean small = (long) merged.rows() * merged.columns() <= LARGEST_MERGED;
              return small ? merged : own;
            })
        .reduce(Area::enclosing)
        .orElseThrow();
  }
}
