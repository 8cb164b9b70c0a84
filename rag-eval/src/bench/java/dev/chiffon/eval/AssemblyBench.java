package dev.chiffon.eval;

import dev.chiffon.core.context.ContextAssembler;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.core.embed.StoredEmbedder;
import dev.chiffon.eval.compare.Comparison;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Score;
import dev.chiffon.eval.report.ComparisonTable;
import dev.chiffon.eval.report.RunTable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ways to fill a budget, from one and the same 50 chunks of each question, as bound fusion and the
 * coverage reranker with neighbours rank them: how much of the answers stands in the context, which
 * share of its tokens are marks and source lines, and how much CPU time assembling takes. From the
 * root of the repository:
 *
 * <pre>
 * mvn -q -pl rag-core,rag-eval -Pbench test-compile dependency:build-classpath \
 *     -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath
 * java -cp "rag-eval/target/classes:rag-eval/target/test-classes:$(cat rag-eval/target/bench.classpath)" \
 *     dev.chiffon.eval.AssemblyBench CACHE WAYS FOLDER...
 * </pre>
 *
 * <p>A FOLDER has marked spans (chroma-dev, policyqa-dev: share of their characters that stands in
 * a source, budgets of 500, 1,000 and 2,000 tokens) or answers (squad2-dev-half: whether one stands
 * in a source, 250, 500 and 1,000). CACHE is a folder for embeddings, so that a second run is
 * quick. WAYS are names of {@link AssemblyWay}s between semicolons, the one to compare with first,
 * or {@code all}.
 */
final class AssemblyBench {
  private static final int COLUMNS = 120;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private AssemblyBench() {}

  /** Prints for each folder a table of the ways, and how each compares with the default. */
  public static void main(String[] args) throws IOException {
    Path cache = Files.createDirectories(Path.of(args[0])).resolve("minilm.mv");
    try (Embedder embedder = StoredEmbedder.open(OnnxEmbedder.miniLm(), cache)) {
      for (String argument : List.of(args).subList(2, args.length)) {
        Path folder = Path.of(argument);
        try (AssemblySet set = AssemblySet.read(folder, embedder)) {
          System.out.println(folder.getFileName());
          print(AssemblyWay.named(args[1]), set);
        }
      }
    }
  }

  private static void print(List<AssemblyWay> ways, AssemblySet set) {
    List<EvalRun> all = ways.stream().map(way -> run(way, set)).toList();
    EvalRun usual = all.get(0);
    List<EvalRun> others = all.subList(1, all.size());
    System.out.println(RunTable.print(all, COLUMNS));
    System.out.println(ComparisonTable.print(Comparison.of(usual, others), COLUMNS));
  }

  private static EvalRun run(AssemblyWay way, AssemblySet set) {
    Map<String, Map<String, Score>> scores = new TreeMap<>();
    for (int budget : set.budgets()) {
      ContextAssembler assembler = way.assembler(budget, set);
      long time = 0;
      double marks = 0;
      for (AssemblySet.Asked asked : set.asked()) {
        long start = CPU.getCurrentThreadCpuTime();
        Context context = way.assemble(assembler, asked.question(), asked.ranked());
        time += CPU.getCurrentThreadCpuTime() - start;
        marks += marks(context, set);
        scores
            .computeIfAbsent(asked.id(), id -> new TreeMap<>())
            .put("found@" + budget, asked.score(context));
      }
      System.out.printf(
          Locale.ROOT,
          "%-28s %5d tokens: marks %.3f, %.3f ms%n",
          way.name(),
          budget,
          marks / set.asked().size(),
          time / 1e6 / set.asked().size());
    }
    List<QuestionResult> results = new ArrayList<>();
    set.asked()
        .forEach(asked -> results.add(asked.result(scores.getOrDefault(asked.id(), Map.of()))));
    return new EvalRun(way.name(), Map.of(), set.fingerprint(), results);
  }

  /** Returns which share of the tokens no source says: marks, lines and the end. */
  private static double marks(Context context, AssemblySet set) {
    int said = context.sources().stream().mapToInt(each -> set.counter().count(each.text())).sum();
    return context.tokens() == 0 ? 0 : 1 - (double) said / context.tokens();
  }

  /** Returns what is ranked up to the first chunk that does not fit. */
  static Context untilOverflow(
      ContextAssembler assembler, Question question, List<Retrieved> ranked) {
    int fits = 0;
    int known = ranked.size() + 1;
    while (known - fits > 1) {
      int middle = (fits + known) / 2;
      boolean all =
          assembler.assemble(question, ranked.subList(0, middle)).omitted().stream()
              .noneMatch(AssemblyWay::isOverBudget);
      fits = all ? middle : fits;
      known = all ? known : middle;
    }
    return assembler.assemble(question, ranked.subList(0, fits));
  }
}
