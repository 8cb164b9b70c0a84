package dev.chiffon.examples.cli;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.Folder;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The argument of commands that look at a single file. */
final class OneFile {
  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("");

  /**
   * Returns the file as a document.
   *
   * @throws ParameterException if there is no such file
   */
  Document read(CommandSpec spec) {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(spec.commandLine(), "need a file, got " + file);
    }
    return Folder.of(file).entries().get(0).load(Deadline.never());
  }
}
