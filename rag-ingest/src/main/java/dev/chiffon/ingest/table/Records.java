package dev.chiffon.ingest.table;

import dev.chiffon.core.data.Deadline;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The records of a delimited text, however broken its quotes are. */
final class Records {
  private final String text;
  private final char delimiter;
  private final Deadline deadline;

  Records(String text, char delimiter, Deadline deadline) {
    this.text = text;
    this.delimiter = delimiter;
    this.deadline = deadline;
  }

  /** Returns the values of each record, by RFC 4180 if the text keeps to it, else line by line. */
  List<List<String>> read() {
    try {
      return byStandard();
    } catch (IOException | UncheckedIOException malformed) {
      // A quote that never ends would swallow the rest of the file: lines are surer.
      return byLines();
    }
  }

  private List<List<String>> byStandard() throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(delimiter != '\t')
            .get();
    List<List<String>> records = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord csv : parser) {
        deadline.check();
        records.add(csv.toList());
      }
    }
    return records;
  }

  private List<List<String>> byLines() {
    List<List<String>> records = new ArrayList<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      deadline.check();
      if (!line.isBlank()) {
        records.add(fields(line));
      }
    }
    return records;
  }

  private List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    for (int end = line.indexOf(delimiter); end >= 0; end = line.indexOf(delimiter, start)) {
      fields.add(unquoted(line.substring(start, end)));
      start = end + 1;
    }
    fields.add(unquoted(line.substring(start)));
    return fields;
  }

  private static String unquoted(String field) {
    String value = field.strip();
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1).replace("\"\"", "\"") : value;
  }
}
