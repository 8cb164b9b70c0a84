package dev.chiffon.ingest.pdf;

import java.util.List;
import java.util.TreeSet;

/** Numbers of pages as people write them: {@code 1-3, 7}. */
final class PageList {
  private PageList() {}

  /** Returns the numbers ascending, runs shortened; empty if there are none. */
  static String of(List<Integer> pages) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    int to = 0;
    for (int page : new TreeSet<>(pages)) {
      if (to > 0 && page == to + 1) {
        to = page;
        continue;
      }
      append(text, from, to);
      from = page;
      to = page;
    }
    append(text, from, to);
    return text.toString();
  }

  private static void append(StringBuilder text, int from, int to) {
    if (from > 0) {
      text.append(text.isEmpty() ? "" : ", ").append(from);
      text.append(to > from ? "-" + to : "");
    }
  }
}
