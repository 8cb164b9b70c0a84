package dev.chiffon.examples.cli;

import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.eval.IndexedCorpus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways to retrieve that can be measured. */
enum RetrieverChoice {
  /** By words alone. */
  BM25,
  /** By meaning alone, with exact search. */
  DENSE,
  /** Both legs fused as the pipeline does, and nothing after that. */
  HYBRID,
  /** All that the pipeline does unless told otherwise. */
  DEFAULT;

  /**
   * Returns the choices of a list such as {@code bm25,default}, or of {@code all}.
   *
   * @throws IllegalArgumentException if one is not known or comes twice
   */
  static List<RetrieverChoice> parse(String list) {
    return list.equals("all")
        ? List.of(values())
        : Names.each("--retriever", list, RetrieverChoice::named);
  }

  private static RetrieverChoice named(String name) {
    return Arrays.stream(values())
        .filter(each -> each.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "need --retriever %s or all, got '%s'".formatted(names(), name)));
  }

  /** Returns this way to retrieve from a corpus. */
  Retriever over(IndexedCorpus corpus) {
    return switch (this) {
      case BM25 -> corpus.bm25();
      case DENSE -> corpus.dense();
      case HYBRID -> corpus.hybrid();
      case DEFAULT -> corpus.standard();
    };
  }

  private static String names() {
    return Arrays.stream(values()).map(RetrieverChoice::toString).collect(Collectors.joining(", "));
  }

  /** Returns the name on the command line and in reports. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
