package dev.chiffon.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProcessesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void reports_are_the_same_bytes_whatever_locale_time_zone_and_threads() throws Exception {
    Map<String, String> german = written("de", "DE", "Europe/Berlin", 1);
    assertThat(german.keySet())
        .containsExactly(
            "comparison.md", "comparison.txt", "junit.xml", "run.json", "run.md", "run.txt");
    assertThat(german.values()).doesNotContain("");
    assertThat(written("tr", "TR", "Asia/Kathmandu", 8)).isEqualTo(german);
    assertThat(written("en", "US", "America/New_York", 3)).isEqualTo(german);
  }

  private Map<String, String> written(String language, String country, String zone, int threads)
      throws IOException, InterruptedException {
    Path target = Files.createDirectory(folder.resolve(language));
    Path log = folder.resolve(language + ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Duser.language=" + language);
    command.add("-Duser.country=" + country);
    command.add("-Duser.timezone=" + zone);
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", classPath(), RunWriter.class.getName()));
    command.addAll(List.of(target.toString(), String.valueOf(threads)));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor()).as(() -> text(log)).isZero();
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> written = Files.list(target)) {
      written.forEach(file -> files.put(String.valueOf(file.getFileName()), text(file)));
    }
    return files;
  }

  /** Surefire hides it in a jar's manifest, and says it here. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
