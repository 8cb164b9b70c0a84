package dev.chiffon.examples.cli;

import dev.chiffon.eval.retrieval.Metrics;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options on what is measured of rankings. */
final class RetrievalOptions {
  private static final Pattern CUTOFF = Pattern.compile("@([0-9]{1,9})$");

  /** What is measured unless told, in the order of tables; as far as the rankings reach. */
  private static final List<String> USUAL =
      List.of(
          "nDCG@10",
          "RR",
          "AP",
          "Recall@5",
          "Recall@10",
          "Recall@100",
          "Precision@5",
          "Success@1",
          "Success@5",
          "Success@10");

  @Option(
      names = "--metrics",
      paramLabel = "NAMES",
      description = "Metrics such as nDCG@10,RR,Recall@5, the first one for the worst questions.")
  private Optional<String> metrics = Optional.empty();

  @Option(
      names = "--retriever",
      paramLabel = "NAMES",
      defaultValue = "default",
      description = "One or several with commas, or all; ${DEFAULT-VALUE} unless told.")
  private String retriever = "";

  @Option(
      names = "--k",
      paramLabel = "N",
      defaultValue = "100",
      description = "How long rankings are; ${DEFAULT-VALUE} unless told.")
  private int k;

  @Option(
      names = "--run",
      paramLabel = "OUT.trec",
      description = "Write the rankings as a TREC run file.")
  private Optional<Path> run = Optional.empty();

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "Also report each of N parts of the questions, divided by the hash of the id.")
  private Optional<Integer> folds = Optional.empty();

  /** Returns the retrievers, in their order. */
  List<RetrieverChoice> retrievers() {
    return RetrieverChoice.parse(retriever);
  }

  /** Returns how long rankings are. */
  int k() {
    if (k < 1) {
      throw new IllegalArgumentException("need --k >= 1, got " + k);
    }
    return k;
  }

  Optional<Path> run() {
    if (run.isPresent() && retrievers().size() != 1) {
      throw new IllegalArgumentException(
          "need a single --retriever with --run, got '%s'".formatted(retriever));
    }
    return run;
  }

  Optional<Integer> folds() {
    if (folds.isPresent() && folds.get() < 2) {
      throw new IllegalArgumentException("need --folds >= 2, got " + folds.get());
    }
    return folds;
  }

  /**
   * Returns the names of the metrics, in their order, as their cards print them.
   *
   * @throws IllegalArgumentException if one is not known, or looks deeper than rankings reach
   */
  List<String> metrics() {
    if (metrics.isEmpty()) {
      return USUAL.stream().filter(name -> depth(name) <= k()).toList();
    }
    List<String> names =
        Names.each("--metrics", metrics.get(), name -> Metrics.parse(name).toString());
    for (String name : names) {
      if (depth(name) > k()) {
        throw new IllegalArgumentException("need --k >= %d for %s".formatted(depth(name), name));
      }
    }
    return names;
  }

  private static int depth(String metric) {
    Matcher cutoff = CUTOFF.matcher(metric);
    return cutoff.find() ? Integer.parseInt(cutoff.group(1)) : 0;
  }
}
