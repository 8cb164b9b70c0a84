package dev.chiffon.eval;

import dev.chiffon.core.text.TokenCounter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an {@link Evaluator} may be told.
 *
 * @param measures what is measured
 * @param depth how deep a metric looks that names no cutoff
 * @param tokens the counter for budgets
 * @param threads how many questions are asked at once
 * @param settings what the runs shall say of themselves
 * @param listener who hears of the progress
 */
record Options(
    List<Measure> measures,
    int depth,
    Optional<TokenCounter> tokens,
    int threads,
    Map<String, String> settings,
    ProgressListener listener) {

  private static final List<String> USUAL = List.of("nDCG@10", "Recall@10", "RR@10");

  /** As deep as runs for trec_eval usually are. */
  private static final int DEEP = 1_000;

  Options {
    if (measures.isEmpty()) {
      throw new IllegalArgumentException("need at least one metric, got none");
    }
    if (depth < 1) {
      throw new IllegalArgumentException("need depth >= 1, got " + depth);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("need at least 1 thread, got " + threads);
    }
  }

  static Options usual() {
    List<Measure> measures = USUAL.stream().map(Measure::parse).toList();
    return new Options(measures, DEEP, Optional.empty(), 1, Map.of(), ProgressListener.none());
  }

  Options withMeasures(List<Measure> measures) {
    return new Options(measures, depth, tokens, threads, settings, listener);
  }

  Options withDepth(int depth) {
    return new Options(measures, depth, tokens, threads, settings, listener);
  }

  Options withTokens(TokenCounter tokens) {
    return new Options(measures, depth, Optional.of(tokens), threads, settings, listener);
  }

  Options withThreads(int threads) {
    return new Options(measures, depth, tokens, threads, settings, listener);
  }

  /** Returns the same with more settings; one that is there already is replaced. */
  Options withSettings(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(settings);
    all.putAll(more);
    return new Options(measures, depth, tokens, threads, all, listener);
  }

  Options withListener(ProgressListener listener) {
    return new Options(measures, depth, tokens, threads, settings, listener);
  }
}
