package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Judgments;
import dev.chiffon.eval.data.Ranking;
import dev.chiffon.eval.data.TrecQrels;
import dev.chiffon.eval.data.TrecRun;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/**
 * CPU time of all metrics at their usual cutoffs over 10,000 questions with 100 results each. From
 * the root of the repository:
 *
 * <pre>
 * mvn -q -pl rag-core,rag-eval -Pbench test-compile dependency:build-classpath \
 *     -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath
 * java -cp "rag-eval/target/classes:rag-eval/target/test-classes:$(cat rag-eval/target/bench.classpath)" \
 *     dev.chiffon.eval.retrieval.MetricBench
 * </pre>
 */
final class MetricBench {
  private static final int QUESTIONS = 10_000;
  private static final int RESULTS = 100;
  private static final int JUDGED = 40;
  private static final int TURNS = 15;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private MetricBench() {}

  public static void main(String[] args) {
    List<RetrievalMetric> metrics =
        Metrics.names().stream()
            .flatMap(
                name ->
                    name.contains("@k")
                        ? Stream.of("@1", "@3", "@5", "@10", "@100").map(k -> name.replace("@k", k))
                        : Stream.of(name))
            .map(Metrics::parse)
            .toList();
    TrecQrels qrels = qrels(new Random(1));
    TrecRun run = run(new Random(2));
    TrecEvaluator evaluator = TrecEvaluator.of(qrels, Convention.TREC_EVAL_COMPLETE);
    SortedMap<String, JudgedRanking> rankings = evaluator.rankings(run);
    System.out.printf(
        Locale.ROOT, "%d questions x %d results, %d metrics%n", QUESTIONS, RESULTS, metrics.size());
    report("scores alone", () -> sum(rankings, metrics));
    report("run under qrels to EvalRun", () -> sum(evaluator.evaluate(run, metrics)));
  }

  private static void report(String what, DoubleSupplier work) {
    List<Double> seconds = new ArrayList<>();
    double check = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      long before = THREAD.getCurrentThreadCpuTime();
      check = work.getAsDouble();
      seconds.add((THREAD.getCurrentThreadCpuTime() - before) / 1e9);
    }
    List<Double> warm = seconds.subList(TURNS / 2, TURNS).stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-28s first %.2f s, then median %.2f s of CPU (%.2f to %.2f), sum %.6f%n",
        what,
        seconds.get(0),
        warm.get(warm.size() / 2),
        warm.get(0),
        warm.get(warm.size() - 1),
        check);
  }

  private static double sum(
      SortedMap<String, JudgedRanking> rankings, List<RetrievalMetric> metrics) {
    double sum = 0;
    for (JudgedRanking ranking : rankings.values()) {
      for (RetrievalMetric metric : metrics) {
        sum += metric.score(ranking).value().orElse(0);
      }
    }
    return sum;
  }

  private static double sum(EvalRun run) {
    return run.metrics().stream()
        .flatMap(metric -> run.values(metric).stream())
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  /** Ten relevant ones of grades 1 to 3 in forty, of which the run may have half. */
  private static TrecQrels qrels(Random random) {
    SortedMap<String, Judgments> judgments = new TreeMap<>();
    for (int q = 0; q < QUESTIONS; q++) {
      Map<String, Integer> grades = new TreeMap<>();
      for (int i = 0; i < JUDGED; i++) {
        grades.put("doc" + random.nextInt(2 * RESULTS), i < 10 ? 1 + random.nextInt(3) : 0);
      }
      judgments.put("q" + q, new Judgments(grades));
    }
    return new TrecQrels(judgments);
  }

  private static TrecRun run(Random random) {
    SortedMap<String, Ranking> rankings = new TreeMap<>();
    for (int q = 0; q < QUESTIONS; q++) {
      List<Ranking.Entry> entries =
          random
              .ints(0, 2 * RESULTS)
              .distinct()
              .limit(RESULTS)
              .mapToObj(id -> new Ranking.Entry("doc" + id, random.nextGaussian()))
              .sorted(TrecRun.ORDER)
              .toList();
      rankings.put("q" + q, new Ranking(entries));
    }
    return new TrecRun("random", rankings);
  }
}
