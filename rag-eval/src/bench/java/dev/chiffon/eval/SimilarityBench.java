package dev.chiffon.eval;

import dev.chiffon.core.data.TextSimilarity;
import dev.chiffon.core.embed.CachingEmbedder;
import dev.chiffon.core.embed.MaxSimilarity;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.core.embed.StoredEmbedder;
import dev.chiffon.core.embed.TokenEmbedder;
import dev.chiffon.core.embed.VectorCompression;
import dev.chiffon.core.embed.VectorCompression.Bits;
import dev.chiffon.core.rerank.Reranker;
import dev.chiffon.core.rerank.SimilarityReranker;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.eval.compare.Comparison;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.report.ComparisonTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the similarity of sentences and of tokens adds to the default pipeline's order, by weight
 * and by compression, and what it costs. From the root of the repository:
 *
 * <pre>
 * mvn -q -pl rag-core,rag-eval -Pbench test-compile dependency:build-classpath \
 *     -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath
 * java -cp "rag-eval/target/classes:rag-eval/target/test-classes:$(cat rag-eval/target/bench.classpath)" \
 *     dev.chiffon.eval.SimilarityBench CACHE FOLDER...
 * </pre>
 *
 * <p>CACHE is a folder for embeddings of whole chunks; those of sentences and tokens are made anew.
 * A FOLDER is in the layout of BEIR, or has documents with marked spans.
 */
final class SimilarityBench {
  private static final int COLUMNS = 110;
  private static final int EXACT = Integer.MAX_VALUE;
  private static final List<Double> WEIGHTS = List.of(.1, .2, .4);
  private static final long LAST_TEXTS = 32L << 20;

  private SimilarityBench() {}

  /** Prints for each folder what each way adds, then what it costs. */
  public static void main(String[] args) throws IOException {
    Path cache = Files.createDirectories(Path.of(args[0])).resolve("minilm.mv");
    OnnxEmbedder model = OnnxEmbedder.miniLm();
    try (StoredEmbedder embedder = StoredEmbedder.open(model, cache)) {
      for (String argument : List.of(args).subList(1, args.length)) {
        Path folder = Path.of(argument);
        try (MeasuredFolder measured = MeasuredFolder.read(folder, embedder)) {
          compare(measured, model);
          SimilarityCost.print(measured, model);
        }
      }
    }
  }

  private static void compare(MeasuredFolder measured, OnnxEmbedder model) {
    Pairs pairs = new Pairs();
    Retriever usual = measured.corpus().standard();
    EvalRun baseline = measured.evaluator().evaluate("default", pairs.noting(usual));
    pairs.compare(similarities(new LastTokens(model)));
    List<EvalRun> runs = new ArrayList<>();
    for (String way : pairs.ways()) {
      for (double weight : WEIGHTS) {
        Reranker reranker = new SimilarityReranker(pairs.way(way), weight);
        runs.add(
            measured
                .evaluator()
                .evaluate("%s x %s".formatted(way, weight), measured.reranked(usual, reranker)));
      }
    }
    System.out.println(measured.name());
    System.out.println(ComparisonTable.print(Comparison.of(baseline, runs), COLUMNS));
  }

  private static Map<String, TextSimilarity> similarities(TokenEmbedder embedder) {
    CachingEmbedder sentences = new CachingEmbedder(embedder, 20_000);
    Map<String, TextSimilarity> ways = new LinkedHashMap<>();
    for (VectorCompression each : List.of(small(EXACT, Bits.EIGHT), small(128, Bits.FOUR))) {
      ways.put(name("sentence", each), MaxSimilarity.ofSentences(sentences, each, LAST_TEXTS));
    }
    for (VectorCompression each :
        List.of(small(EXACT, Bits.EIGHT), small(128, Bits.FOUR), small(64, Bits.FOUR))) {
      ways.put(name("token", each), MaxSimilarity.ofTokens(embedder, each, LAST_TEXTS));
    }
    return ways;
  }

  private static VectorCompression small(int dimensions, Bits bits) {
    return new VectorCompression(dimensions, bits);
  }

  private static String name(String parts, VectorCompression compression) {
    return String.format(
        Locale.ROOT,
        "%s %s.%d",
        parts,
        compression.dimensions() == EXACT ? "all" : compression.dimensions(),
        compression.bits().count());
  }
}
