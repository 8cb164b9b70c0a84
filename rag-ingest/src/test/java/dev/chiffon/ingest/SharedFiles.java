package dev.chiffon.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents that we measure with; they lie beside the checkout, or do not. */
final class SharedFiles {
  private SharedFiles() {}

  /** Returns a folder of them, such as {@code dev}, if it is there. */
  static Optional<Path> folder(String name) {
    return Stream.of(System.getProperty("chiffon.shared", "../shared"), "../shared", "../../shared")
        .map(shared -> Path.of(shared, "data", "ingest", name))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
