package dev.chiffon.eval;

import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.core.embed.StoredEmbedder;
import dev.chiffon.core.rerank.Evidence;
import dev.chiffon.core.rerank.EvidenceReranker;
import dev.chiffon.core.rerank.EvidenceWeights;
import dev.chiffon.core.retrieve.Fusion;
import dev.chiffon.core.retrieve.HybridConfig;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.eval.compare.Estimate;
import dev.chiffon.eval.compare.PairedComparison;
import dev.chiffon.eval.compare.Summary;
import dev.chiffon.eval.data.BeirFolder;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.SpanFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What each part of the default retriever adds: a line for each step from one leg to the default,
 * and for each kind of evidence more or less, with its difference from the default. From the root
 * of the repository, with CP as for {@link FusionBench}:
 *
 * <pre>
 * java -cp "$CP" dev.chiffon.eval.AblationBench CACHE FOLDER...
 * </pre>
 *
 * <p>A folder is in the layout of BEIR, measured in nDCG@10, or has questions with spans, measured
 * in the share of their characters within 500, 1,000 and 2,000 tokens. CACHE keeps embeddings, so
 * that a second run is quick.
 */
final class AblationBench {
  private static final String[] RANKING = {"nDCG@10"};
  private static final String[] SPANS = {
    "SpanRecall@500tokens", "SpanRecall@1000tokens", "SpanRecall@2000tokens"
  };

  private AblationBench() {}

  /** Prints a table for each folder. */
  public static void main(String[] args) throws IOException {
    Path cache = Files.createDirectories(Path.of(args[0])).resolve("minilm.mv");
    try (Embedder embedder = StoredEmbedder.open(OnnxEmbedder.miniLm(), cache)) {
      for (String argument : List.of(args).subList(1, args.length)) {
        Path folder = Path.of(argument);
        boolean beir = Files.exists(folder.resolve("qrels.tsv"));
        print(
            folder,
            beir ? RANKING : SPANS,
            beir ? beir(folder, embedder) : spans(folder, embedder));
      }
    }
  }

  private static List<EvalRun> beir(Path path, Embedder embedder) {
    BeirFolder folder = BeirFolder.read(path);
    Evaluator evaluator = Evaluator.of(folder).metrics(RANKING);
    return Experiment.of(folder, evaluator).run(setups(embedder));
  }

  private static List<EvalRun> spans(Path path, Embedder embedder) {
    SpanFolder folder = SpanFolder.read(path);
    Evaluator evaluator = Evaluator.of(folder.questions()).metrics(SPANS).tokens(embedder.tokens());
    return Experiment.of(folder.documents(), evaluator).run(setups(embedder));
  }

  private static Map<String, Setup> setups(Embedder embedder) {
    Map<String, Setup> setups = new LinkedHashMap<>();
    steps().forEach((name, way) -> setups.put(name, Setup.of(embedder).withRetriever(way)));
    return setups;
  }

  private static Map<String, Function<IndexedCorpus, Retriever>> steps() {
    HybridConfig usual = HybridConfig.defaults();
    HybridConfig alone = usual.withNeighbourWeight(0);
    EvidenceWeights weights = EvidenceWeights.defaults();
    Map<String, Function<IndexedCorpus, Retriever>> steps = new LinkedHashMap<>();
    steps.put("01 BM25", IndexedCorpus::bm25);
    steps.put("02 dense", IndexedCorpus::dense);
    steps.put(
        "03 reciprocal ranks", corpus -> corpus.hybrid(alone.withFusion(Fusion.RECIPROCAL_RANK)));
    steps.put("04 min-max", corpus -> corpus.hybrid(alone.withFusion(Fusion.MIN_MAX)));
    steps.put("05 bound", corpus -> corpus.hybrid(alone));
    steps.put("06 + neighbours", corpus -> corpus.hybrid(usual));
    EvidenceWeights sentences = weights.with(Evidence.NUMBERS, 0);
    steps.put("07 + best sentence", with(sentences.with(Evidence.BESIDE, 0)));
    steps.put("08 + sentences beside", with(sentences));
    steps.put("09 + numbers = default", IndexedCorpus::standard);
    steps.put("10 + pairs .1", with(weights.with(Evidence.PAIRS, .1)));
    steps.put("11 + heading .1", with(weights.with(Evidence.HEADING, .1)));
    return steps;
  }

  private static Function<IndexedCorpus, Retriever> with(EvidenceWeights weights) {
    return corpus ->
        corpus.reranked(
            corpus.hybrid(),
            EvidenceReranker.of(corpus.statistics(), corpus.passages()).withWeights(weights));
  }

  private static void print(Path folder, String[] metrics, List<EvalRun> runs) {
    System.out.println("| " + folder.getFileName() + " | " + String.join(" | ", metrics) + " |");
    System.out.println("|---" + "|---".repeat(metrics.length) + "|");
    EvalRun usual =
        runs.stream().filter(run -> run.system().startsWith("09")).findFirst().orElseThrow();
    for (EvalRun run : runs) {
      StringBuilder line = new StringBuilder("| " + run.system().substring(3));
      for (String metric : metrics) {
        line.append(" | ").append(number("%.3f", Summary.meanOf(run, metric).value().orElse(0)));
        if (!run.system().equals(usual.system())) {
          Estimate difference = PairedComparison.of(usual, run, metric).difference();
          line.append(" (").append(interval(difference)).append(')');
        }
      }
      System.out.println(line + " |");
    }
    System.out.println();
  }

  private static String interval(Estimate difference) {
    return "%s [%s, %s]"
        .formatted(
            number("%+.3f", difference.mean().value().orElse(0)),
            number("%+.3f", difference.low().value().orElse(0)),
            number("%+.3f", difference.high().value().orElse(0)));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value).replaceFirst("0\\.", ".");
  }
}
