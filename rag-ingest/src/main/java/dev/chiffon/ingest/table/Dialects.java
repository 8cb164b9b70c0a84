package dev.chiffon.ingest.table;

import dev.chiffon.core.data.Deadline;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the dialect of a text: the one with the highest {@link DialectScore}; of equals the more
 * usual. Where no delimiter cuts most records alike there is one column, whatever its texts hold.
 */
final class Dialects {
  /** From the most usual to the least. */
  private static final char[] USUAL = {',', ';', '\t', '|'};

  private static final char[] UNUSUAL = {'\u001F', '\u0001', '^', '~', '\u00A6', '#', '&'};

  /** Within dates, times, addresses and sentences, too. */
  private static final char[] DUBIOUS = {':', ' '};

  private static final char[] QUOTES = {'"', '\'', Dialect.NONE};
  private static final int SAMPLE_CHARACTERS = 65_536;
  private static final double EVEN = .9;
  private static final double HALF_EVEN = .6;
  private static final double MOSTLY_NUMERIC = .5;
  private final String sample;
  private final Deadline deadline;

  Dialects(String text, Deadline deadline) {
    this.sample = sampleOf(text);
    this.deadline = deadline;
  }

  /** Returns the dialect of the text; that of RFC 4180 if there is nothing to tell. */
  Dialect detect() {
    Dialect best = Dialect.of(',');
    double bestScore = 0;
    for (char delimiter : present()) {
      for (Dialect dialect : dialects(delimiter)) {
        DialectScore score = DialectScore.of(sample, dialect, deadline);
        if (score.value() > bestScore && isTable(score, delimiter)) {
          best = dialect;
          bestScore = score.value();
        }
      }
    }
    return bestScore > 0 ? best : new Dialect(Dialect.NONE, '"', Dialect.NONE);
  }

  /** Returns the dialect with that delimiter. */
  Dialect detect(char delimiter) {
    Dialect best = Dialect.of(delimiter);
    double bestScore = 0;
    for (Dialect dialect : dialects(delimiter)) {
      double score = DialectScore.of(sample, dialect, deadline).value();
      if (score > bestScore) {
        best = dialect;
        bestScore = score;
      }
    }
    return best;
  }

  /** A long sample ends with a whole line. */
  private static String sampleOf(String text) {
    if (text.length() <= SAMPLE_CHARACTERS) {
      return text;
    }
    String sample = text.substring(0, SAMPLE_CHARACTERS);
    int end = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
    return end > 0 ? sample.substring(0, end) : sample;
  }

  private List<Character> present() {
    List<Character> present = new ArrayList<>();
    for (char[] candidates : List.of(USUAL, UNUSUAL, DUBIOUS)) {
      for (char candidate : candidates) {
        if (sample.indexOf(candidate) >= 0) {
          present.add(candidate);
        }
      }
    }
    return present;
  }

  private List<Dialect> dialects(char delimiter) {
    List<Dialect> dialects = new ArrayList<>();
    for (char quote : QUOTES) {
      if (quote == '"' || quote == Dialect.NONE || sample.indexOf(quote) >= 0) {
        dialects.add(new Dialect(delimiter, quote, Dialect.NONE));
        if (sample.indexOf("\\" + quote) >= 0 || sample.indexOf("\\" + delimiter) >= 0) {
          dialects.add(new Dialect(delimiter, quote, '\\'));
        }
      }
    }
    return dialects;
  }

  private static boolean isTable(DialectScore score, char delimiter) {
    if (score.width() < 2) {
      return false;
    }
    if (isAmong(USUAL, delimiter)) {
      return score.firstWidth() > 1 || score.evenness() >= HALF_EVEN;
    }
    boolean even = score.evenness() >= EVEN;
    return even
        && (isAmong(UNUSUAL, delimiter)
            || (score.numericShare() >= MOSTLY_NUMERIC && score.width() > 2));
  }

  private static boolean isAmong(char[] candidates, char delimiter) {
    return new String(candidates).indexOf(delimiter) >= 0;
  }
}
