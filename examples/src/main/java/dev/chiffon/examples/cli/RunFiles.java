package dev.chiffon.examples.cli;

import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.report.RunJson;
import dev.chiffon.eval.report.RunMarkdown;
import dev.chiffon.examples.cli.view.Measured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options on the files that a measurement is written to and judged by. */
final class RunFiles {
  @Option(
      names = "--out",
      paramLabel = "RUN.json",
      description = "Write the run with the score of each question, for compare and --baseline.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--markdown", paramLabel = "FILE", description = "Write a report in Markdown.")
  private Optional<Path> markdown = Optional.empty();

  @Option(
      names = "--baseline",
      paramLabel = "RUN.json",
      description = "Judge the run: exit with 4 if a loss against that run is proven.")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write the judgment as JUnit's XML; needs --baseline.")
  private Optional<Path> junit = Optional.empty();

  /**
   * Checks what needs no measurement.
   *
   * @param systems how many systems will be measured
   */
  void check(int systems) {
    if ((out.isPresent() || baseline.isPresent()) && systems != 1) {
      throw new IllegalArgumentException(
          "need a single run with --out or --baseline, got %d: choose one retriever, one chunker"
              .formatted(systems));
    }
    if (junit.isPresent() && baseline.isEmpty()) {
      throw new IllegalArgumentException("need --baseline with --junit");
    }
    baseline.ifPresent(file -> requireFile("--baseline", file));
  }

  /**
   * Checks that there is such a file.
   *
   * @throws IllegalArgumentException if there is none
   */
  static void requireFile(String what, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("need a file for %s, got %s".formatted(what, file));
    }
  }

  /** Writes what was asked for; returns the judgment if there is a baseline. */
  Optional<GateResult> write(Measured measured) {
    List<EvalRun> runs = measured.runs();
    out.ifPresent(file -> RunJson.write(runs.get(0), file));
    markdown.ifPresent(file -> write(file, markdown(runs, measured.metrics().get(0))));
    Optional<GateResult> gate =
        baseline.map(file -> GateResult.of(RunJson.read(file), runs.get(0)));
    gate.ifPresent(result -> junit.ifPresent(file -> write(file, result.junit())));
    return gate;
  }

  private static String markdown(List<EvalRun> runs, String metric) {
    return runs.size() == 1 ? RunMarkdown.page(runs.get(0), metric) : RunMarkdown.table(runs);
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
