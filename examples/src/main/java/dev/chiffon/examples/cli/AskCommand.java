package dev.chiffon.examples.cli;

import dev.chiffon.examples.cli.view.AnswerJson;
import dev.chiffon.examples.cli.view.AnswerText;
import dev.chiffon.examples.cli.view.Json;
import dev.chiffon.examples.cli.view.ReportJson;
import dev.chiffon.examples.cli.view.ReportText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Answers a question. */
@Command(
    name = "ask",
    description = {
      "Answers a question by quoting sentences of the documents, and says where each stands.",
      "",
      "The index is first brought in step with the documents, which embeds only what changed."
          + " Unless --index says otherwise, it lies in examples/.chiffon/index, in a directory of"
          + " its own for each folder and choice of files. An index without --docs is asked as it"
          + " is.",
      ""
    })
final class AskCommand implements Callable<Integer> {
  private final Surroundings here;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private AskOptions options = new AskOptions();
  @Mixin private Output output = new Output();

  AskCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    Asking asking = Conventions.argument(spec, () -> options.asking(here));
    Asking.Result result = asking.ask(here);
    result.report().ifPresent(done -> ReportText.printBrief(done, here.err(), here.columns()));
    if (output.json()) {
      Json.print(view(asking, result), here.out());
    } else {
      AnswerText.print(result.trace().answer(), here.out(), here.columns());
    }
    return Conventions.DONE;
  }

  private static AnswerJson view(Asking asking, Asking.Result result) {
    String directory = asking.directory().toAbsolutePath().normalize().toString();
    return AnswerJson.of(
        asking.question().text(),
        result.trace().answer(),
        new AnswerJson.Index(directory, result.documents(), result.chunks()),
        result.report().map(ReportJson::of),
        result.trace().times());
  }
}
