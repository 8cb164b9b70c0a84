package dev.chiffon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files made to do harm: each in a Java machine of its own with 256 MB of heap and 10 s of CPU ends
 * as a document or in a typed exception, tells no secret and leaves no file. Those of the folder
 * named by the system property {@code chiffon.hostile} are read besides ours, and what became of
 * each is written to {@code target/hostile.tsv}.
 */
@Tag("slow")
class HostileFilesTest {
  private static final String CANARY = "CANARY-7f3a";
  private final Path folder;

  HostileFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void every_hostile_file_ends_well() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "need a shell to bound the CPU");
    Path secret = Files.writeString(folder.resolve("secret.txt"), CANARY);
    Path made = Files.createDirectory(folder.resolve("made"));
    HostileFiles.writeTo(made, secret);
    List<String> table = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (Path file : files(made)) {
      long start = System.nanoTime();
      String ending = ending(file);
      long millis = (System.nanoTime() - start) / 1_000_000;
      table.add("%s\t%d\t%s".formatted(file.getFileName(), millis, ending));
      if (!ending.matches("(?s)(DOCUMENT|[A-Z]+(_[A-Z]+)*) .*") || ending.startsWith("ERROR")) {
        broken.add(file.getFileName() + ": " + ending);
      }
    }
    Files.write(Files.createDirectories(Path.of("target")).resolve("hostile.tsv"), table);
    assertThat(broken).isEmpty();
  }

  private static List<Path> files(Path made) throws IOException {
    List<Path> files = new ArrayList<>();
    Optional<Path> more = Optional.ofNullable(System.getProperty("chiffon.hostile")).map(Path::of);
    for (Path from :
        Stream.of(Optional.of(made), more, SharedFiles.folder("hostile-found"))
            .flatMap(Optional::stream)
            .toList()) {
      try (Stream<Path> all = Files.list(from)) {
        all.sorted().forEach(files::add);
      }
    }
    return files;
  }

  private String ending(Path file) throws IOException, InterruptedException {
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                "/bin/bash",
                "-c",
                "ulimit -t 10; exec \"$@\"",
                "hostile",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                OneFile.class.getName(),
                file.toString(),
                CANARY)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(out.toFile())
            .start();
    int status = process.waitFor();
    List<Path> left;
    try (Stream<Path> all = Files.list(temporary)) {
      left = all.toList();
    }
    if (!left.isEmpty()) {
      return "ERROR left " + left;
    }
    String said = Files.readString(out, StandardCharsets.UTF_8).strip();
    return status == 0 ? said : "ERROR status " + status + " " + said;
  }
}
