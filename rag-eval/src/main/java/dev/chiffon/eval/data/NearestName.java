package dev.chiffon.eval.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Guesses which name was meant, for the message about one that does not exist. */
public final class NearestName {
  private NearestName() {}

  /**
   * Returns the name that takes the fewest insertions, deletions and replacements of characters to
   * become what was written, whatever the case; the first of several. Takes time linear in names,
   * times the lengths.
   *
   * @param written what was written
   * @param names the names there are, at least one
   * @throws IllegalArgumentException if there is no name
   */
  public static String to(String written, List<String> names) {
    String wanted = written.toLowerCase(Locale.ROOT);
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))))
        .orElseThrow(() -> new IllegalArgumentException("need at least one name, got none"));
  }

  /** The distance of Levenshtein 1966, row by row as Wagner and Fischer 1974 have it. */
  private static int distance(String from, String to) {
    int[] costs = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      costs[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = costs[0];
      costs[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = costs[j];
        costs[j] = Math.min(replaced, Math.min(costs[j], costs[j - 1]) + 1);
      }
    }
    return costs[to.length()];
  }
}
