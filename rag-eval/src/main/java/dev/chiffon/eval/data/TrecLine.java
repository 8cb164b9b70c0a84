package dev.chiffon.eval.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One line of a TREC file that is neither blank nor a comment.
 *
 * @param file the file
 * @param number the line, from 1
 * @param fields what stands between white space
 */
record TrecLine(Path file, int number, List<String> fields) {

  /** Hands each line on, in the order of the file; what that throws is thrown at the end. */
  static void read(Path file, Consumer<TrecLine> each) {
    Faults faults = new Faults(file);
    for (TextLines.Line line : TextLines.read(file)) {
      List<String> fields = split(line.text());
      if (!fields.isEmpty() && !fields.get(0).startsWith("#")) {
        faults.collect(() -> each.accept(new TrecLine(file, line.number(), fields)));
      }
    }
    faults.throwIfAny();
  }

  /** Splits at what C's isspace knows as white space, and at nothing else. */
  private static List<String> split(String line) {
    List<String> fields = new ArrayList<>(6);
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || isSpace(line.charAt(i))) {
        if (i > start) {
          fields.add(line.substring(start, i));
        }
        start = i + 1;
      }
    }
    return fields;
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  String field(int index) {
    return fields.get(index);
  }

  InvalidDataFileException broken(String field, String rule) {
    return new InvalidDataFileException(file, number, field, rule);
  }
}
