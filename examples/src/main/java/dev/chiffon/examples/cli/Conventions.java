package dev.chiffon.examples.cli;

import dev.chiffon.core.data.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What all commands have in common: help, version, exit codes, and what an error looks like. */
final class Conventions {
  static final int DONE = 0;
  static final int UNREADABLE = 1;
  static final int USAGE = 2;
  static final int ERROR = 3;
  static final int WORSE = 4;
  static final int INCOMPARABLE = 5;

  private Conventions() {}

  /** Makes all commands behave alike. */
  static void apply(CommandLine commands, Surroundings here) {
    document(commands);
    commands.getSubcommands().values().forEach(Conventions::document);
    commands
        .setOut(new PrintWriter(here.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(here.err(), true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(Math.min(100, here.columns()))
        .setParameterExceptionHandler(Conventions::misused)
        .setExecutionExceptionHandler(Conventions::failed);
  }

  private static void document(CommandLine command) {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put(" " + DONE, "done; a refusal to answer counts as done");
    codes.put(" " + UNREADABLE, "a document could not be read; ask and eval name it and go on");
    codes.put(" " + USAGE, "wrong options or arguments");
    codes.put(" " + ERROR, "any other error");
    codes.put(" " + WORSE, "compare, eval --baseline: the run is proven to be worse");
    codes.put(" " + INCOMPARABLE, "likewise: not the same questions or documents");
    command
        .getCommandSpec()
        .mixinStandardHelpOptions(true)
        .versionProvider(() -> new String[] {"chiffon " + version()})
        .usageMessage()
        .abbreviateSynopsis(false)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(codes);
  }

  private static String version() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Conventions.class.getResourceAsStream("version.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  /**
   * Returns what an argument stands for.
   *
   * @throws ParameterException with the same words, if that fails because the argument is wrong
   */
  static <T> T argument(CommandSpec spec, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static int misused(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("chiffon: " + e.getMessage());
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return USAGE;
  }

  private static int failed(Exception e, CommandLine command, ParseResult all) {
    PrintWriter err = command.getErr();
    err.println("chiffon: " + message(e));
    if (command.getParseResult().matchedOptionValue(Output.VERBOSE, false)) {
      e.printStackTrace(err);
    }
    return e instanceof UnreadableDocumentException ? UNREADABLE : ERROR;
  }

  private static String message(Exception e) {
    String words = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    String line = words.replaceAll("\\s*\\R\\s*", " ");
    return e instanceof UnreadableDocumentException unreadable
        ? "cannot read %s: %s, %s".formatted(unreadable.documentId(), unreadable.reason(), line)
        : line;
  }
}
