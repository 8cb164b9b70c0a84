package dev.chiffon.ingest.pdf.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Counts characters by a number their words have, such as the size of the font. */
public final class Tally {
  private final Map<Float, Integer> counts = new HashMap<>();

  /** Returns a tally of the characters of all words. */
  public static Tally of(List<Word> words, Function<Word, Float> number) {
    Tally tally = new Tally();
    words.forEach(word -> tally.add(number.apply(word), word.text().length()));
    return tally;
  }

  /** Counts characters that have that number. */
  public void add(float number, int characters) {
    counts.merge(number, characters, Integer::sum);
  }

  /**
   * Returns the number most characters have, the smallest of those in a tie, 0 if nothing was
   * counted.
   */
  public float mostFrequent() {
    float best = 0;
    int most = 0;
    for (Map.Entry<Float, Integer> entry : counts.entrySet()) {
      int count = entry.getValue();
      if (count > most || (count == most && entry.getKey() < best)) {
        best = entry.getKey();
        most = count;
      }
    }
    return best;
  }
}
