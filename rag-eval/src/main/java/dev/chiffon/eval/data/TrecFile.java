package dev.chiffon.eval.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/** What qrels and run files have in common when written. */
final class TrecFile {
  private TrecFile() {}

  static void write(Path file, Stream<String> lines) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
        out.write(each.next());
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void requireQuestion(String id) {
    requireField(id);
    if (id.startsWith("#")) {
      throw new IllegalArgumentException(
          "need a question's id that does not start a comment, got '" + id + "'");
    }
  }

  static void requireField(String field) {
    if (field.isEmpty() || field.chars().anyMatch(c -> TrecLine.isSpace((char) c))) {
      throw new IllegalArgumentException(
          "need a field that is not empty and has no white space, got '" + field + "'");
    }
  }
}
