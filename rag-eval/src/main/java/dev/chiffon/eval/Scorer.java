package dev.chiffon.eval;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.eval.data.LabelledQuestion;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Score;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/**
 * Scores what one system found, by every measure of a run.
 *
 * @param measures what is measured
 * @param tokens how many tokens a chunk has
 */
record Scorer(List<Measure> measures, ToIntFunction<Chunk> tokens) {
  private static final String TO_BE_REFUSED = "to be refused";

  /**
   * Returns a scorer that counts each chunk once.
   *
   * @throws IllegalArgumentException if a measure counts tokens, and there is no counter
   */
  static Scorer of(Options options) {
    Optional<Measure> counting =
        options.measures().stream().filter(Measure::countsTokens).findFirst();
    if (counting.isPresent() && options.tokens().isEmpty()) {
      throw new IllegalArgumentException(
          "need a token counter for " + counting.get().name() + ", got none; see tokens()");
    }
    Map<String, Integer> known = new ConcurrentHashMap<>();
    ToIntFunction<Chunk> tokens =
        options
            .tokens()
            .<ToIntFunction<Chunk>>map(
                counter ->
                    chunk -> known.computeIfAbsent(chunk.id(), id -> counter.count(chunk.text())))
            .orElse(chunk -> 0);
    return new Scorer(options.measures(), tokens);
  }

  /** Returns the scores of what was asked; undefined ones of a question to be refused. */
  QuestionResult result(Asked asked) {
    Map<String, Score> scores = new TreeMap<>();
    for (Measure measure : measures) {
      scores.put(
          measure.name(),
          asked.task().isToBeRefused()
              ? Score.undefined(TO_BE_REFUSED)
              : measure.score(asked, tokens));
    }
    LabelledQuestion question = asked.task().question();
    return new QuestionResult(
        question.id(), question.text(), question.expected(), question.tags(), scores);
  }
}
