package dev.chiffon.eval;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.eval.chunking.SpanMetric;
import dev.chiffon.eval.chunking.SpanMetrics;
import dev.chiffon.eval.data.Score;
import dev.chiffon.eval.retrieval.Metrics;
import dev.chiffon.eval.retrieval.RetrievalMetric;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A metric of either kind, with the depth that it looks at, which its name says. */
sealed interface Measure {

  /** A cutoff at the end of a name: {@code @10}, {@code @2000tokens}. */
  Pattern CUTOFF = Pattern.compile("@([0-9]{1,9})(tokens)?$");

  /** How the names of metrics of characters begin. */
  String SPANS = "Span";

  /** Returns the metric's name as its card prints it. */
  String name();

  /** Returns the number of the cutoff, if the name has one. */
  default OptionalInt cutoff() {
    Matcher cutoff = CUTOFF.matcher(name());
    return cutoff.find() ? OptionalInt.of(Integer.parseInt(cutoff.group(1))) : OptionalInt.empty();
  }

  /** Returns whether chunks have to be counted for it. */
  boolean countsTokens();

  /** Returns the score of what was asked. */
  Score score(Asked asked, ToIntFunction<Chunk> tokens);

  /**
   * Returns the metric of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Measure parse(String name) {
    return name.regionMatches(true, 0, SPANS, 0, SPANS.length())
        ? new OfSpans(SpanMetrics.parse(name))
        : new OfRanking(Metrics.parse(name));
  }

  /** A metric of rankings. */
  record OfRanking(RetrievalMetric metric) implements Measure {
    @Override
    public String name() {
      return metric.toString();
    }

    @Override
    public boolean countsTokens() {
      return false;
    }

    @Override
    public Score score(Asked asked, ToIntFunction<Chunk> tokens) {
      return metric.score(asked.judged(asked.depth(cutoff())));
    }
  }

  /** A metric of characters. */
  record OfSpans(SpanMetric metric) implements Measure {
    @Override
    public String name() {
      return metric.toString();
    }

    @Override
    public boolean countsTokens() {
      return name().endsWith("tokens");
    }

    @Override
    public Score score(Asked asked, ToIntFunction<Chunk> tokens) {
      List<Chunk> ranking =
          countsTokens()
              ? asked.filling(cutoff().orElseThrow(), tokens)
              : Task.chunks(asked.found(asked.depth(cutoff())));
      return metric.score(asked.task().relevant(), ranking, tokens);
    }
  }
}
