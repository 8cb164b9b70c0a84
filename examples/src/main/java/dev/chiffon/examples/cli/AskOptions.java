package dev.chiffon.examples.cli;

import dev.chiffon.core.data.Question;
import dev.chiffon.ingest.Folder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The question, and the documents it is asked of. */
final class AskOptions {
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

  /**
   * Returns what is to be asked.
   *
   * @throws IllegalArgumentException if the options contradict each other
   */
  Asking asking(Surroundings here) {
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
}
