package dev.chiffon.examples.cli;

import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Results go to standard output, all else to standard error. */
@Command(
    name = "chiffon",
    description = "Answers questions from your documents, with exact citations.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Try it on the sample documents:",
      "  chiffon ask \"How many days of annual leave do I get?\""
    })
public final class Chiffon implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Chiffon() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    // Libraries log through java.util.logging; what they have to say is not for users of commands.
    LogManager.getLogManager().reset();
    Surroundings here = Surroundings.ofProcess();
    int exitCode = commandLine(here).execute(args);
    here.out().flush();
    System.exit(exitCode);
  }

  /** Returns the command line, to be executed in these surroundings. */
  static CommandLine commandLine(Surroundings here) {
    CommandLine commands =
        new CommandLine(new Chiffon())
            .addSubcommand(new IndexCommand(here))
            .addSubcommand(new AskCommand(here))
            .addSubcommand(new TraceCommand(here))
            .addSubcommand(new ChunksCommand(here))
            .addSubcommand(new MarkdownCommand(here))
            .addSubcommand(new EvalCommand(here))
            .addSubcommand(new CompareCommand(here));
    Conventions.apply(commands, here);
    return commands;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "need a command");
  }
}
