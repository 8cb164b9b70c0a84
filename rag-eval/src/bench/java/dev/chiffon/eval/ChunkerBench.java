package dev.chiffon.eval;

import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.ChunkEmbedder;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.ForwardingEmbedder;
import dev.chiffon.core.embed.LateChunking;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.core.embed.StoredEmbedder;
import dev.chiffon.core.embed.TokenEmbedder;
import dev.chiffon.core.embed.TokenEmbeddings;
import dev.chiffon.eval.compare.PairedComparison;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.SpanFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Chunkers on folders of texts with marked answers ({@link SpanFolder}): how much of the answers
 * stands within 500, 1,000 and 2,000 tokens of the default retriever's best chunks, and what
 * cutting costs. From the root of the repository:
 *
 * <pre>
 * mvn -q -pl rag-core,rag-eval -Pbench test-compile dependency:build-classpath \
 *     -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath
 * java -cp "rag-eval/target/classes:rag-eval/target/test-classes:$(cat rag-eval/target/bench.classpath)" \
 *     dev.chiffon.eval.ChunkerBench CACHE structural,recursive:75,cluster FOLDER...
 * </pre>
 *
 * <p>CACHE is a folder for embeddings, so that a second run is quick. A chunker is one of {@link
 * BenchChunker}, with the tokens its chunks are filled up to unless they are 100; {@code late-} in
 * front embeds its chunks in sight of their section. Each but the first is compared with the first:
 * {@code +} and {@code -} stand behind a mean whose difference, question by question, has a 95 %
 * interval that lies on one side of zero.
 */
final class ChunkerBench {
  private static final String[] METRICS = {
    "SpanRecall@500tokens", "SpanRecall@1000tokens", "SpanRecall@2000tokens"
  };

  /** Counts the processor time that the calling thread spends embedding. */
  private static final class Timed implements ForwardingEmbedder {
    private final Embedder embedder;
    private long nanos;

    Timed(Embedder embedder) {
      this.embedder = embedder;
    }

    @Override
    public Embedder behind() {
      return embedder;
    }

    @Override
    public List<Embedding> embed(List<String> texts, Role role) {
      long start = cpu();
      List<Embedding> embeddings = embedder.embed(texts, role);
      nanos += cpu() - start;
      return embeddings;
    }
  }

  /** Embeddings of texts from a file, those of tokens fresh. */
  private record Tokens(Embedder behind, TokenEmbedder model)
      implements ForwardingEmbedder, TokenEmbedder {
    @Override
    public List<Embedding> embed(List<String> texts, Role role) {
      return behind.embed(texts, role);
    }

    @Override
    public List<TokenEmbeddings> embedTokens(List<String> texts, Role role) {
      return model.embedTokens(texts, role);
    }
  }

  private ChunkerBench() {}

  /** Prints a line for each chunker. */
  public static void main(String[] args) throws IOException {
    Path cache = Files.createDirectories(Path.of(args[0])).resolve("minilm.mv");
    List<SpanFolder> folders =
        List.of(args).subList(2, args.length).stream()
            .map(folder -> SpanFolder.read(Path.of(folder)))
            .toList();
    StringBuilder head = new StringBuilder("| chunker | chunks | tokens | CPU-s/MB |");
    folders.forEach(
        folder -> head.append(" ").append(folder.name()).append(" 500 | 1000 | 2000 |"));
    System.out.println(head + " mean |");
    System.out.println("|---|" + "--:|".repeat(4 + 3 * folders.size()));
    TokenEmbedder model = OnnxEmbedder.miniLm();
    try (Embedder stored = StoredEmbedder.open(model, cache)) {
      TokenEmbedder embedder = new Tokens(stored, model);
      List<EvalRun> first = new ArrayList<>();
      for (String name : args[1].split(",", -1)) {
        System.out.println(line(name, folders, embedder, first));
      }
    }
  }

  private static String line(
      String name, List<SpanFolder> folders, TokenEmbedder embedder, List<EvalRun> first) {
    Chunker chunker = BenchChunker.parse(name, embedder);
    ChunkEmbedder way =
        BenchChunker.isLate(name) ? new LateChunking(embedder) : ChunkEmbedder.contextual(embedder);
    StringBuilder cells = new StringBuilder();
    double sum = 0;
    long chunks = 0;
    long tokens = 0;
    for (int i = 0; i < folders.size(); i++) {
      try (IndexedCorpus corpus =
          IndexedCorpus.of(folders.get(i).documents(), chunker, way, ProgressListener.none())) {
        chunks += corpus.chunkCount();
        for (Chunk chunk : corpus.chunks()) {
          tokens += embedder.tokens().count(chunk.text());
        }
        EvalRun run =
            Evaluator.of(folders.get(i).questions())
                .metrics(METRICS)
                .tokens(embedder.tokens())
                .evaluate(name, corpus.hybrid());
        if (first.size() == i) {
          first.add(run);
        }
        for (String metric : METRICS) {
          PairedComparison pair = PairedComparison.of(first.get(i), run, metric);
          double mean = pair.candidateMean().value().orElse(0);
          sum += mean;
          cells.append(String.format(Locale.ROOT, " %.1f%s |", 100 * mean, mark(pair)));
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.2f |%s %.2f |",
        name,
        chunks,
        (double) tokens / chunks,
        secondsPerMegabyte(name, folders, embedder),
        cells,
        100 * sum / (METRICS.length * folders.size()));
  }

  private static String mark(PairedComparison pair) {
    if (pair.baseline().equals(pair.candidate())) {
      return "";
    }
    boolean above = pair.difference().low().value().orElse(0) > 0;
    boolean below = pair.difference().high().value().orElse(0) < 0;
    return above ? "+" : below ? "-" : "";
  }

  /** Returns the processor time of cutting, all embeddings being known, without embedding. */
  private static double secondsPerMegabyte(
      String name, List<SpanFolder> folders, Embedder embedder) {
    Timed timed = new Timed(embedder);
    Chunker chunker = BenchChunker.parse(name, timed);
    List<Document> documents =
        folders.stream().flatMap(folder -> folder.documents().stream()).toList();
    long characters = documents.stream().mapToLong(document -> document.text().length()).sum();
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      timed.nanos = 0;
      long start = cpu();
      documents.forEach(chunker::chunk);
      best = Math.min(best, (cpu() - start - timed.nanos) / 1e9);
    }
    return best / characters * 1e6;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
