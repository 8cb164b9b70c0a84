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

  /** Returns the id, if it can be read back from between white space. */
  static String writable(String id) {
    if (id.isEmpty()
        || id.startsWith("#")
        || id.chars().anyMatch(c -> TrecLine.isSpace((char) c))) {
      throw new IllegalArgumentException(
          "need an id without white space that does not start with '#', got '" + id + "'");
    }
    return id;
  }
}
