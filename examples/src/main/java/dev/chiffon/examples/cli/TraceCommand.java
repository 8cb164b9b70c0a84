package dev.chiffon.examples.cli;

import dev.chiffon.examples.cli.view.Json;
import dev.chiffon.examples.cli.view.ReportText;
import dev.chiffon.examples.cli.view.TraceJson;
import dev.chiffon.examples.cli.view.TraceText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how an answer came about. */
@Command(
    name = "trace",
    description = {
      "Shows how the answer to a question came about: a line for each candidate, with its score and"
          + " rank at every stage, and what became of it.",
      "",
      "Documents and index are those of ask.",
      ""
    })
final class TraceCommand implements Callable<Integer> {
  private final Surroundings here;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private AskOptions options = new AskOptions();

  @Option(
      names = "--k",
      paramLabel = "K",
      defaultValue = "20",
      description = "How many candidates are shown; ${DEFAULT-VALUE} by default.")
  private int k;

  @Mixin private Output output = new Output();

  TraceCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    Asking asking = Conventions.argument(spec, this::checked);
    Asking.Result result = asking.ask(here);
    result.report().ifPresent(done -> ReportText.printBrief(done, here.err(), here.columns()));
    if (output.json()) {
      Json.print(TraceJson.of(result.trace(), k), here.out());
    } else {
      TraceText.print(result.trace(), k, here.out(), here.columns());
    }
    return Conventions.DONE;
  }

  private Asking checked() {
    if (k < 1) {
      throw new IllegalArgumentException("need --k >= 1, got " + k);
    }
    return options.asking(here);
  }
}
