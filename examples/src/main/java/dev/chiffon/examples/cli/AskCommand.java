package dev.chiffon.examples.cli;

import dev.chiffon.core.data.Question;
import dev.chiffon.examples.cli.view.AnswerJson;
import dev.chiffon.examples.cli.view.AnswerText;
import dev.chiffon.examples.cli.view.Json;
import dev.chiffon.examples.cli.view.ReportJson;
import dev.chiffon.examples.cli.view.ReportText;
import dev.chiffon.ingest.Folder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

  @Parameters(paramLabel = "QUESTION", description = "The question, in quotes.")
  private String question = "";

  @Option(
      names = "--docs",
      paramLabel = "SRC",
      description = "The folder, or a single file; without --index, the sample documents.")
  private Optional<Path> docs = Optional.empty();

  @Option(names = "--index", paramLabel = "DIR", description = "The directory of the index.")
  private Optional<Path> index = Optional.empty();

  @Option(
      names = "--budget",
      paramLabel = "TOKENS",
      defaultValue = "1000",
      description = "The most tokens to answer from; ${DEFAULT-VALUE} by default.")
  private int budget;

  @Mixin private Globs globs = new Globs();
  @Mixin private Output output = new Output();

  AskCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    Asking asking = Conventions.argument(spec, this::checked);
    Asking.Result result = asking.ask(here);
    result.report().ifPresent(done -> ReportText.printBrief(done, here.err(), here.columns()));
    if (output.json()) {
      Json.print(view(asking, result), here.out());
    } else {
      AnswerText.print(result.answer(), here.out(), here.columns());
    }
    return Conventions.DONE;
  }

  private Asking checked() {
    if (budget < 1) {
      throw new IllegalArgumentException("need --budget >= 1, got " + budget);
    }
    Places places = new Places(here.examples());
    if (docs.isPresent() || index.isEmpty()) {
      Path path = docs.orElseGet(places::samples);
      Folder documents = places.documents(path, globs);
      Path directory = index.orElseGet(() -> places.indexOf(path, globs));
      return new Asking(Question.of(question), Optional.of(documents), directory, budget);
    }
    if (!Files.isDirectory(index.get())) {
      throw new IllegalArgumentException("need an index that is there, got " + index.get());
    }
    if (!globs.isEmpty()) {
      throw new IllegalArgumentException("need --docs with --include or --exclude");
    }
    return new Asking(Question.of(question), Optional.empty(), index.get(), budget);
  }

  private static AnswerJson view(Asking asking, Asking.Result result) {
    String directory = asking.directory().toAbsolutePath().normalize().toString();
    return AnswerJson.of(
        asking.question().text(),
        result.answer(),
        new AnswerJson.Index(directory, result.documents(), result.chunks()),
        result.report().map(ReportJson::of),
        result.stages());
  }
}
