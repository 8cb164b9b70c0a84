package dev.chiffon.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Span;
import dev.chiffon.eval.data.Judgments;
import dev.chiffon.eval.data.Ranking;
import dev.chiffon.eval.data.RelevantPassage;
import dev.chiffon.eval.data.Score;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All cards state [0, 1]; {@link Score} itself refuses what is not finite. */
class MetricRangeTest {
  private static final int INPUTS = 100_000;
  private static final int[] GRADES = {
    Integer.MIN_VALUE, -7, -1, 0, 0, 0, 1, 1, 2, 3, 10, 1_000_000, Integer.MAX_VALUE
  };
  private static final List<RetrievalMetric> METRICS =
      Stream.of(
              "Precision@1",
              "Precision@1000000",
              "Precision(rel=2)@5",
              "Recall@1",
              "Recall@10",
              "Recall(rel=3)@1000",
              "Success@1",
              "Success(rel=2147483)@10",
              "RR",
              "RR@3",
              "RR(rel=2)",
              "AP",
              "AP@2",
              "AP(rel=3)",
              "nDCG",
              "nDCG@1",
              "nDCG@10",
              "nDCG@999999999",
              "RPrec",
              "RPrec(rel=2)",
              "Bpref",
              "Bpref(rel=2)",
              "RBP",
              "RBP(p=0.0000001)",
              "RBP(p=0.1)",
              "RBP(p=0.9999999)",
              "ContextPrecision",
              "ContextRecall",
              "F1",
              "F1(rel=2)")
          .map(Metrics::parse)
          .toList();

  @Test
  void of_ids_every_value_is_within_0_and_1() {
    for (int seed = 0; seed < INPUTS; seed++) {
      check(seed, ofIds(new Random(seed)));
    }
  }

  @Test
  void of_chunks_every_value_is_within_0_and_1() {
    for (int seed = 0; seed < INPUTS / 4; seed++) {
      check(seed, ofChunks(new Random(seed)));
    }
  }

  private static void check(int seed, JudgedRanking ranking) {
    for (RetrievalMetric metric : METRICS) {
      double value = value(seed, metric, ranking);
      if (!(value >= 0 && value <= 1)) {
        assertThat(value).as("%s, seed %d", metric, seed).isBetween(0.0, 1.0);
      }
    }
  }

  private static double value(int seed, RetrievalMetric metric, JudgedRanking ranking) {
    try {
      return metric.score(ranking).value().orElse(0);
    } catch (RuntimeException e) {
      throw new AssertionError(metric + ", seed " + seed, e);
    }
  }

  /** None to 11 of 12 ids retrieved, none to 11 judged. */
  private static JudgedRanking ofIds(Random random) {
    Map<String, Integer> judgments = new HashMap<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      judgments.put("" + random.nextInt(12), GRADES[random.nextInt(GRADES.length)]);
    }
    List<Ranking.Entry> entries =
        random
            .ints(random.nextInt(12), 0, 12)
            .distinct()
            .mapToObj(id -> new Ranking.Entry("" + id, random.nextGaussian()))
            .toList();
    return JudgedRanking.of(new Judgments(judgments), new Ranking(entries));
  }

  /** Passages and chunks of up to 20 characters among 40, which overlap and come twice. */
  private static JudgedRanking ofChunks(Random random) {
    List<RelevantPassage> relevant = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      int grade = Math.max(1, GRADES[random.nextInt(GRADES.length)]);
      List<Span> places =
          IntStream.range(0, 1 + random.nextInt(2)).mapToObj(x -> span(random)).toList();
      relevant.add(new RelevantPassage("d" + random.nextInt(2), places, grade));
    }
    List<Chunk> ranking =
        IntStream.range(0, random.nextInt(6)).mapToObj(i -> chunk(random)).toList();
    return JudgedRanking.of(relevant, ranking);
  }

  private static Chunk chunk(Random random) {
    Span span = span(random);
    String text = "x".repeat(span.length());
    return new Chunk("d" + random.nextInt(2), span, text, List.of(), List.of(), Metadata.empty());
  }

  private static Span span(Random random) {
    int start = random.nextInt(40);
    return new Span(start, start + 1 + random.nextInt(20));
  }
}
