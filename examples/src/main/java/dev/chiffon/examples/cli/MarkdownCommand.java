package dev.chiffon.examples.cli;

import dev.chiffon.core.data.Document;
import dev.chiffon.examples.cli.view.Json;
import dev.chiffon.examples.cli.view.MarkdownJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what was read from a file. */
@Command(
    name = "markdown",
    description = {"Shows what is read from a file, with its structure, as Markdown.", ""})
final class MarkdownCommand implements Callable<Integer> {
  private final Surroundings here;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private OneFile file = new OneFile();
  @Mixin private Output output = new Output();

  MarkdownCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    Document document = file.read(spec);
    if (output.json()) {
      Json.print(MarkdownJson.of(document), here.out());
    } else {
      here.out().print(document.toMarkdown());
    }
    return Conventions.DONE;
  }
}
