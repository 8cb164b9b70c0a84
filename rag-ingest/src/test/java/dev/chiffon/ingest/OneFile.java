package dev.chiffon.ingest;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.IngestException;
import java.nio.file.Path;

/**
 * Reads one file and prints how that ended: {@code DOCUMENT} and the length of its text, or the
 * reason of a typed exception and its message; {@code ERROR} for anything else. For programs that
 * give each file a Java machine of its own.
 */
final class OneFile {
  private OneFile() {}

  /** Reads the file named by the first argument; the second must not occur in its text. */
  public static void main(String[] arguments) {
    System.out.println(ending(Path.of(arguments[0]), arguments[1]));
    System.out.flush();
    Runtime.getRuntime().halt(0); // a parser that was left behind must not hold us up
  }

  private static String ending(Path file, String secret) {
    try {
      Document document = Folder.of(file).entries().get(0).load(Deadline.never());
      Traceability.require(document);
      boolean leaked = document.text().contains(secret) || document.toMarkdown().contains(secret);
      return leaked ? "ERROR leaked" : "DOCUMENT " + document.text().length();
    } catch (IngestException e) {
      return "%s %s / %s".formatted(e.reason(), e.getMessage(), e.getCause());
    } catch (Throwable e) { // reported, whatever it is
      return "ERROR " + e;
    }
  }
}
