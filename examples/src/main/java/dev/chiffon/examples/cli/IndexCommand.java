package dev.chiffon.examples.cli;

import dev.chiffon.core.Rag;
import dev.chiffon.core.index.IndexReport;
import dev.chiffon.examples.cli.view.IndexJson;
import dev.chiffon.examples.cli.view.Json;
import dev.chiffon.examples.cli.view.ReportText;
import dev.chiffon.ingest.Folder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings an index in step with a folder. */
@Command(
    name = "index",
    description = {
      "Brings an index in step with a folder: adds new documents, replaces changed ones, deletes"
          + " those that have vanished. Only chunks that changed are embedded.",
      ""
    })
final class IndexCommand implements Callable<Integer> {
  private final Surroundings here;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SRC", description = "The folder, or a single file.")
  private Path source = Path.of("");

  @Option(
      names = "--index",
      required = true,
      paramLabel = "DIR",
      description = "The directory of the index; made if it is not there.")
  private Path directory = Path.of("");

  @Mixin private Globs globs = new Globs();
  @Mixin private Output output = new Output();

  IndexCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    Places places = new Places(here.examples());
    Folder documents = Conventions.argument(spec, () -> places.documents(source, globs));
    IndexReport report = run(documents);
    if (output.json()) {
      Json.print(IndexJson.of(source, directory, report), here.out());
    } else {
      ReportText.print(report, here.out(), here.columns());
    }
    return report.failures().isEmpty() ? Conventions.DONE : Conventions.UNREADABLE;
  }

  private IndexReport run(Folder documents) {
    try (Progress progress = new Progress(here);
        Rag rag = Rag.builder().directory(directory).listener(progress).build()) {
      return rag.index(documents);
    }
  }
}
