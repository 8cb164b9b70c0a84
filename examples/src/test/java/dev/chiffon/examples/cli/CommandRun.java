package dev.chiffon.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What one run of the command line printed, 80 columns wide, without a terminal. */
record CommandRun(int exitCode, String out, String err) {
  static CommandRun of(Path examples, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings here = new Surroundings(stream(out), stream(err), examples, 80, false);
    int exitCode = Chiffon.commandLine(here).execute(arguments);
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** Returns the JSON object that standard output consists of. */
  JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out);
  }
}
