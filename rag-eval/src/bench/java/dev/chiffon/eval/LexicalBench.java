package dev.chiffon.eval;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.lexical.Bm25Config;
import dev.chiffon.core.lexical.Bm25Index;
import dev.chiffon.core.lexical.LexicalIndex;
import dev.chiffon.core.lexical.Spelling;
import dev.chiffon.core.retrieve.LexicalRetriever;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.eval.compare.Comparison;
import dev.chiffon.eval.data.BeirFolder;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.report.ComparisonTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * BM25 alone and what could be added to it, on folders in the layout of BEIR: other constants,
 * feedback, proximity, and the correction of misspelt words on questions as they are and with a
 * typing error in every third word. From the root of the repository, with the class path of {@link
 * FusionBench}:
 *
 * <pre>
 * java -cp ... dev.chiffon.eval.LexicalBench FOLDER...
 * </pre>
 */
final class LexicalBench {
  private static final int COLUMNS = 110;
  private static final long SEED = 20261120;

  private LexicalBench() {}

  /** Prints for each folder each way against BM25 as it is, and the misspelt ones by themselves. */
  public static void main(String[] args) {
    for (String argument : args) {
      BeirFolder folder = BeirFolder.read(Path.of(argument));
      System.out.println(folder.name());
      Bm25Config usual = Bm25Config.defaults();
      try (LexicalIndex exact = index(folder, usual.withSpelling(Spelling.EXACT));
          LexicalIndex nearest = index(folder, usual.withSpelling(Spelling.NEAREST))) {
        compare(folder, clean(folder, exact, nearest));
        compare(folder, misspelt(exact, nearest));
      }
    }
  }

  private static Map<String, Retriever> clean(
      BeirFolder folder, LexicalIndex exact, LexicalIndex nearest) {
    Map<String, Retriever> ways = new LinkedHashMap<>();
    Retriever plain = new LexicalRetriever(exact);
    ways.put("bm25", plain);
    Bm25Config usual = Bm25Config.defaults().withSpelling(Spelling.EXACT);
    ways.put("k1 .9, b .4", kept(folder, usual.withK1(.9).withB(.4)));
    ways.put("k1 1.5, b .9", kept(folder, usual.withK1(1.5).withB(.9)));
    ways.put("no pairs", kept(folder, usual.withPairWeight(0)));
    ways.put("pairs .4", kept(folder, usual.withPairWeight(.4)));
    for (double weight : List.of(.1, .3)) {
      ways.put("feedback " + weight, new FeedbackRetriever(exact, weight));
      ways.put("window " + weight, new WindowRetriever(exact, weight));
    }
    ways.put("nearest", new LexicalRetriever(nearest));
    return ways;
  }

  private static Map<String, Retriever> misspelt(LexicalIndex exact, LexicalIndex nearest) {
    Map<String, Retriever> ways = new LinkedHashMap<>();
    ways.put("typos", withTypos(new LexicalRetriever(exact)));
    ways.put("typos, nearest", withTypos(new LexicalRetriever(nearest)));
    ways.put("no typos", new LexicalRetriever(exact));
    return ways;
  }

  private static Retriever withTypos(Retriever retriever) {
    return (question, k) -> retriever.retrieve(Question.of(Typos.in(question.text(), SEED)), k);
  }

  /** Returns a retriever whose index lives as long as the program. */
  private static Retriever kept(BeirFolder folder, Bm25Config config) {
    return new LexicalRetriever(index(folder, config));
  }

  private static LexicalIndex index(BeirFolder folder, Bm25Config config) {
    Bm25Index index = Bm25Index.inMemory(config);
    index.upsert(folder.chunks());
    return index;
  }

  /** Prints all ways against the first. */
  private static void compare(BeirFolder folder, Map<String, Retriever> ways) {
    Evaluator evaluator = Evaluator.of(folder).metrics("nDCG@10");
    List<EvalRun> runs = new ArrayList<>();
    ways.forEach((name, way) -> runs.add(evaluator.evaluate(name, way)));
    Comparison comparison = Comparison.of(runs.get(0), runs.subList(1, runs.size()));
    System.out.println(ComparisonTable.print(comparison, COLUMNS));
  }
}
