package dev.chiffon.eval;

import dev.chiffon.core.text.TokenCounter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  Options withSettings(Map<String, String> settings) {
    return new Options(measures, depth, tokens, threads, settings, listener);
  }

  Options withListener(ProgressListener listener) {
    return new Options(measures, depth, tokens, threads, settings, listener);
  }
}
