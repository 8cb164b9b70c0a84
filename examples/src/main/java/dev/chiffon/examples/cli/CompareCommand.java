package dev.chiffon.examples.cli;

import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.report.RunJson;
import dev.chiffon.examples.cli.view.CompareJson;
import dev.chiffon.examples.cli.view.CompareText;
import dev.chiffon.examples.cli.view.Json;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two runs. */
@Command(
    name = "compare",
    description = {
      "Compares a run with an earlier one on the same questions, question by question, and says"
          + " whether it is proven to be worse. Runs are written by eval --out.",
      ""
    })
final class CompareCommand implements Callable<Integer> {
  private final Surroundings here;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "A.json", description = "The earlier run: the baseline.")
  private Path baseline = Path.of("");

  @Parameters(index = "1", paramLabel = "B.json", description = "The run to be judged.")
  private Path candidate = Path.of("");

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write the judgment as JUnit's XML.")
  private Optional<Path> junit = Optional.empty();

  @Mixin private Output output = new Output();

  CompareCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    EvalRun before = Conventions.argument(spec, () -> read("A.json", baseline));
    EvalRun after = Conventions.argument(spec, () -> read("B.json", candidate));
    GateResult result = GateResult.of(before, after);
    junit.ifPresent(file -> RunFiles.write(file, result.junit()));
    if (output.json()) {
      Json.print(CompareJson.of(before, after, result.verdict()), here.out());
    } else {
      CompareText.print(result.verdict(), here.out(), here.columns());
    }
    return result.exitCode();
  }

  private static EvalRun read(String what, Path file) {
    RunFiles.requireFile(what, file);
    return RunJson.read(file);
  }
}
