package dev.chiffon.examples.cli;

import picocli.CommandLine.Option;

/** The options on what is printed. */
final class Output {
  static final String VERBOSE = "--verbose";

  @Option(names = "--json", description = "Print one JSON object instead of text.")
  private boolean json;

  // Conventions looks it up by its name.
  @SuppressWarnings("UnusedVariable")
  @Option(names = VERBOSE, description = "Print the stack trace of an error.")
  private boolean verbose;

  boolean json() {
    return json;
  }
}
