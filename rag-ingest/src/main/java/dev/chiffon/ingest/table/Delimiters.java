package dev.chiffon.ingest.table;

import java.util.Map;
import java.util.TreeMap;

/**
 * Finds what separates the values of a table in a text file: the candidate that cuts most of the
 * first lines into the same number of values, at least two; of equals the one that cuts more.
 */
final class Delimiters {
  private static final char[] CANDIDATES = {',', ';', '\t', '|'};
  private static final int SAMPLE_CHARACTERS = 65_536;
  private static final int SAMPLE_RECORDS = 200;
  private static final char QUOTE = '"';

  private Delimiters() {}

  /** Returns the delimiter of {@code text}: a comma if there is nothing to tell. */
  static char of(String text) {
    char best = CANDIDATES[0];
    double bestScore = 0;
    for (char candidate : CANDIDATES) {
      double score = score(text, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** Consistency rules; the number of values, below 1000, only decides between equals. */
  private static double score(String text, char delimiter) {
    Map<Integer, Integer> records = recordsByFields(text, delimiter);
    int all = records.values().stream().mapToInt(Integer::intValue).sum();
    double best = 0;
    for (Map.Entry<Integer, Integer> entry : records.entrySet()) {
      if (entry.getKey() > 1) {
        double consistency = (double) entry.getValue() / all;
        best = Math.max(best, consistency + Math.min(entry.getKey(), 999) / 100_000.0);
      }
    }
    return best;
  }

  /** Counts how many records have how many fields; delimiters between quotes part nothing. */
  private static Map<Integer, Integer> recordsByFields(String text, char delimiter) {
    Map<Integer, Integer> records = new TreeMap<>();
    int end = Math.min(text.length(), SAMPLE_CHARACTERS);
    int fields = 1;
    int start = 0;
    int counted = 0;
    boolean quoted = false;
    for (int i = 0; i < end && counted < SAMPLE_RECORDS; i++) {
      char c = text.charAt(i);
      if (c == QUOTE && (quoted || i == start || text.charAt(i - 1) == delimiter)) {
        quoted = !quoted;
      } else if (c == '\n' && !quoted) {
        counted += count(records, text, start, i, fields);
        fields = 1;
        start = i + 1;
      } else if (c == delimiter && !quoted) {
        fields++;
      }
    }
    if (end == text.length() || counted == 0) {
      count(records, text, start, end, fields);
    }
    return records;
  }

  private static int count(
      Map<Integer, Integer> records, String text, int start, int end, int fields) {
    if (start >= end || text.substring(start, end).isBlank()) {
      return 0;
    }
    records.merge(fields, 1, Integer::sum);
    return 1;
  }
}
