package dev.chiffon.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options on what is measured of chunks. */
final class ChunkingOptions {
  /** The names of these options. */
  static final List<String> NAMES = List.of("--chunker", "--budget", "--n");

  @Option(
      names = "--chunker",
      paramLabel = "NAMES",
      defaultValue = "structural",
      description = "One or several with commas, or all; ${DEFAULT-VALUE} unless told.")
  private String chunker = "";

  @Option(
      names = "--budget",
      paramLabel = "TOKENS",
      description = "Retrieve so many tokens; several with commas. Unless told: 500,1000,2000.")
  private Optional<String> budget = Optional.empty();

  @Option(
      names = "--n",
      paramLabel = "N",
      description = "Retrieve so many chunks; several with commas. Unless told, nor --budget: 5.")
  private Optional<String> n = Optional.empty();

  /** Returns the chunkers, in their order. */
  List<ChunkerChoice> chunkers() {
    return ChunkerChoice.parse(chunker);
  }

  /** Returns the ends of metrics' names, such as {@code @5} and {@code @500tokens}. */
  List<String> cutoffs() {
    boolean usual = budget.isEmpty() && n.isEmpty();
    List<String> cutoffs = new ArrayList<>();
    n.or(() -> usual ? Optional.of("5") : Optional.empty())
        .ifPresent(list -> Names.numbers("--n", list).forEach(number -> cutoffs.add("@" + number)));
    budget
        .or(() -> usual ? Optional.of("500,1000,2000") : Optional.empty())
        .ifPresent(
            list ->
                Names.numbers("--budget", list)
                    .forEach(number -> cutoffs.add("@" + number + "tokens")));
    return cutoffs;
  }
}
