package dev.chiffon.eval;

import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.core.embed.StoredEmbedder;
import dev.chiffon.core.retrieve.Fusion;
import dev.chiffon.core.retrieve.HybridConfig;
import dev.chiffon.eval.data.BeirFolder;
import dev.chiffon.eval.report.RunTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every way to fuse words and meaning, and the evidence of the texts, on folders in the layout of
 * BEIR. From the root of the repository:
 *
 * <pre>
 * mvn -q -pl rag-core,rag-eval -Pbench test-compile dependency:build-classpath \
 *     -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath
 * java -cp "rag-eval/target/classes:rag-eval/target/test-classes:$(cat rag-eval/target/bench.classpath)" \
 *     dev.chiffon.eval.FusionBench CACHE FOLDER...
 * </pre>
 *
 * <p>CACHE is a folder for embeddings, so that a second run is quick.
 */
final class FusionBench {
  private static final int COLUMNS = 100;

  private FusionBench() {}

  /** Prints a table for each folder, a line for each way. */
  public static void main(String[] args) throws IOException {
    Path cache = Files.createDirectories(Path.of(args[0])).resolve("minilm.mv");
    try (Embedder embedder = StoredEmbedder.open(OnnxEmbedder.miniLm(), cache)) {
      for (String argument : List.of(args).subList(1, args.length)) {
        BeirFolder folder = BeirFolder.read(Path.of(argument));
        Evaluator evaluator = Evaluator.of(folder).metrics("nDCG@10", "Recall@10");
        System.out.println(folder.name());
        System.out.println(
            RunTable.print(Experiment.of(folder, evaluator).run(ways(embedder)), COLUMNS));
      }
    }
  }

  private static Map<String, Setup> ways(Embedder embedder) {
    Setup usual = Setup.of(embedder);
    Map<String, Setup> ways = new TreeMap<>();
    ways.put("bm25", usual.withRetriever(IndexedCorpus::bm25));
    ways.put("dense", usual.withRetriever(IndexedCorpus::dense));
    for (Fusion fusion : Fusion.values()) {
      HybridConfig config = HybridConfig.defaults().withFusion(fusion);
      ways.put("hybrid " + fusion, usual.withRetriever(corpus -> corpus.hybrid(config)));
    }
    ways.put("hybrid BOUND, evidence", usual);
    return ways;
  }
}
