package dev.chiffon.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes what parsing left behind. */
final class TemporaryFolder {
  private static final System.Logger LOG = System.getLogger(TemporaryFolder.class.getName());

  private TemporaryFolder() {}

  /** Removes a folder with all that is in it, as far as that can be done; follows no links. */
  static void remove(Path folder) {
    try {
      List<Path> innermostFirst;
      try (Stream<Path> all = Files.walk(folder)) {
        innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : innermostFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, () -> "left behind: " + folder, e);
    }
  }
}
