package dev.chiffon.ingest.table;

import dev.chiffon.core.data.Deadline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much a sample looks like a table if read in a dialect: the product of a pattern score, which
 * is high if many records have the same, large number of values, and a type score, the share of
 * values that look like something.
 *
 * <p>Source: van den Burg, Nazábal, Sutton: Wrangling messy CSV files by detecting row and type
 * patterns. Data Mining and Knowledge Discovery 33 (2019), sections 4.1 and 4.2. There a pattern
 * also tells quoted values from others, and the types are 13.
 */
final class DialectScore {
  private static final int MAX_RECORDS = 200;
  private static final double LONE_VALUE = 1e-3;
  private static final double NO_TYPE = 1e-10;

  /** The sample may end between two quotes. */
  private static final int TOLERATED = 1;

  private final Map<Integer, Integer> recordsByWidth = new HashMap<>();
  private int records;
  private long values;
  private long typed;
  private long numeric;
  private int firstWidth;
  private int unended;
  private int strays;

  private DialectScore() {}

  /** Scores the first records of a sample. */
  static DialectScore of(String sample, Dialect dialect, Deadline deadline) {
    DialectScore score = new DialectScore();
    Records reader = new Records(sample, dialect, deadline);
    Optional<List<Field>> fields = reader.next();
    while (fields.isPresent() && score.records < MAX_RECORDS) {
      score.add(fields.get());
      fields = reader.next();
    }
    score.unended = reader.unended();
    score.strays = reader.strays();
    return score;
  }

  private void add(List<Field> fields) {
    firstWidth = records == 0 ? fields.size() : firstWidth;
    records++;
    recordsByWidth.merge(fields.size(), 1, Integer::sum);
    for (Field field : fields) {
      CellType type = CellType.of(field);
      values++;
      typed += type == CellType.UNKNOWN ? 0 : 1;
      numeric += type.isNumeric() ? 1 : 0;
    }
  }

  /** Returns the product of both scores, less if the quotes break the dialect's rules. */
  double value() {
    double pattern = 0;
    for (Map.Entry<Integer, Integer> width : recordsByWidth.entrySet()) {
      double cells = width.getKey();
      pattern += width.getValue() * Math.max(LONE_VALUE, cells - 1) / cells;
    }
    pattern /= Math.max(1, recordsByWidth.size());
    double type = Math.max(NO_TYPE, (double) typed / Math.max(1, values));
    return pattern * type * (unended > TOLERATED ? .5 : 1) * (strays > 0 ? .99 : 1);
  }

  /** Returns the most frequent number of values in a record; of equals the larger. */
  int width() {
    return recordsByWidth.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(1);
  }

  /** Returns the share of records with as many values as most have. */
  double evenness() {
    return (double) recordsByWidth.getOrDefault(width(), 0) / Math.max(1, records);
  }

  /** Returns the share of values that are numbers, dates or times. */
  double numericShare() {
    return (double) numeric / Math.max(1, values);
  }

  /** Returns how many values the first record has. */
  int firstWidth() {
    return firstWidth;
  }
}
