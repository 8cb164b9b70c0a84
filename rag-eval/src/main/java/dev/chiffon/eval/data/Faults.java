package dev.chiffon.eval.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong in a file, collected so that it is said all at once. */
final class Faults {
  /** A file with more than that is wrong altogether. */
  private static final int MOST = 20;

  private final Path file;
  private final List<InvalidDataFileException> found = new ArrayList<>();

  Faults(Path file) {
    this.file = file;
  }

  /** Adds a fault; throws all of them if these are enough. */
  void add(int line, String field, String rule) {
    add(new InvalidDataFileException(file, line, field, rule));
  }

  void add(InvalidDataFileException fault) {
    found.add(fault);
    if (found.size() == MOST) {
      throwIfAny();
    }
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw InvalidDataFileException.ofAll(found);
    }
  }

  /** Runs what reads one line; a fault it throws is added, and the next line may be read. */
  void collect(Runnable reading) {
    try {
      reading.run();
    } catch (InvalidDataFileException e) {
      add(e);
    }
  }
}
