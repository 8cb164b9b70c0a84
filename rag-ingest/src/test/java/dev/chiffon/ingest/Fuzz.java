package dev.chiffon.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What Jazzer calls: {@code mvn -Pfuzz -pl rag-ingest -am test -DskipTests -Dfuzz.target=pdf
 * -Dfuzz.seconds=600}. Findings go to {@code rag-ingest/target/fuzz}; a file that led to one goes
 * to {@code src/test/resources/fuzz/TARGET} with its repair, and is replayed by every build.
 */
public final class Fuzz {
  private static volatile FuzzTarget target = FuzzTarget.TEXT;

  private Fuzz() {}

  /** Chooses what is fuzzed; called once. */
  public static void fuzzerInitialize(String[] names) {
    target = FuzzTarget.named(names[0]);
  }

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    target.run(bytes);
  }

  /** Writes the files that fuzzing a target begins with into a folder: target, folder. */
  public static void main(String[] arguments) throws IOException {
    FuzzTarget seeded = FuzzTarget.named(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    List<byte[]> seeds = FuzzedFiles.seeds(seeded);
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(folder.resolve("seed-" + i), seeds.get(i));
    }
  }
}
