package dev.chiffon.core.retrieve;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.core.lexical.Bm25Config;
import dev.chiffon.core.lexical.Bm25Index;
import dev.chiffon.core.lexical.LexicalIndex;
import dev.chiffon.core.rerank.CoverageReranker;
import dev.chiffon.core.rerank.Reranker;
import dev.chiffon.core.store.ExactStore;
import dev.chiffon.core.store.VectorStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * nDCG@10 of every way to retrieve on judged collections, one chunk a document. From the root of
 * the repository:
 *
 * <pre>
 * mvn -q -pl rag-core -Pbench test-compile dependency:build-classpath \
 *     -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath
 * java -cp "rag-core/target/classes:rag-core/target/test-classes:$(cat rag-core/target/bench.classpath)" \
 *     dev.chiffon.core.retrieve.RetrievalBench CACHE FOLDER...
 * </pre>
 *
 * <p>CACHE is a folder for embeddings, so that a second run is quick. A FOLDER has {@code
 * corpus.jsonl.gz} ({@code _id}, {@code title}, {@code text}), {@code queries.jsonl.gz} ({@code
 * _id}, {@code text}) and {@code qrels.tsv} (query, document, grade; a line of headers). Of more
 * than 1,000 questions, 1,000 are drawn with a fixed seed. MiniLM sees the title and as much of the
 * text as fits its window.
 */
final class RetrievalBench {
  private static final int DEPTH = 10;
  private static final int CANDIDATES = 50;

  private RetrievalBench() {}

  /** Prints a table: a line for each way, a column for each folder. */
  public static void main(String[] args) throws IOException {
    Map<String, StringBuilder> table = new LinkedHashMap<>();
    try (Embedder model = OnnxEmbedder.miniLm()) {
      for (String folder : List.of(args).subList(1, args.length)) {
        JudgedFolder judged = JudgedFolder.read(Path.of(folder));
        StringBuilder header = table.computeIfAbsent("nDCG@10", name -> new StringBuilder());
        header.append(String.format(Locale.ROOT, "%12.11s", judged.name()));
        Path cache = Path.of(args[0], judged.name() + "." + model.name() + ".embeddings");
        try (RememberingEmbedder embedder = new RememberingEmbedder(model, cache)) {
          measure(judged, embedder, table);
        }
      }
    }
    table.forEach((name, cells) -> System.out.printf(Locale.ROOT, "%-28s%s%n", name, cells));
  }

  private static void measure(
      JudgedFolder judged, RememberingEmbedder embedder, Map<String, StringBuilder> table) {
    List<Chunk> chunks = judged.chunks();
    List<String> texts = chunks.stream().map(each -> embedder.fitting(titled(each))).toList();
    List<Embedding> embeddings = embedder.embed(texts, Embedder.Role.DOCUMENT);
    try (VectorStore store = new ExactStore();
        LexicalIndex index = Bm25Index.inMemory(Bm25Config.defaults());
        LexicalIndex plain = Bm25Index.inMemory(Bm25Config.defaults().withPairWeight(0))) {
      store.upsert(EmbeddedChunk.pair(chunks, embeddings));
      index.upsert(chunks);
      plain.upsert(chunks);
      ways(index, plain, store, embedder)
          .forEach(
              (name, way) ->
                  table
                      .computeIfAbsent(name, any -> new StringBuilder())
                      .append(
                          String.format(
                              Locale.ROOT, "%12.4f", judged.meanNdcg(each -> ids(way, each)))));
    }
  }

  private static Map<String, Retriever> ways(
      LexicalIndex index, LexicalIndex plain, VectorStore store, Embedder embedder) {
    HybridConfig config = HybridConfig.defaults();
    Map<String, Retriever> ways = new LinkedHashMap<>();
    ways.put("BM25 without pairs", new LexicalRetriever(plain));
    ways.put("BM25", new LexicalRetriever(index));
    ways.put("dense", new DenseRetriever(store, embedder));
    for (Fusion fusion : Fusion.values()) {
      ways.put(
          "hybrid " + fusion,
          new HybridRetriever(index, store, embedder, config.withFusion(fusion)));
    }
    HybridRetriever hybrid = new HybridRetriever(index, store, embedder, config);
    Reranker reranker = CoverageReranker.of(index.statistics());
    ways.put(
        "hybrid BOUND, coverage",
        (question, k) -> reranker.rerank(question, hybrid.retrieve(question, CANDIDATES)));
    ways.put(
        "hybrid BOUND 2.2 : 1",
        new HybridRetriever(index, store, embedder, config.withWeights(1.1, .5)));
    ways.put("hybrid BOUND without pairs", new HybridRetriever(plain, store, embedder, config));
    return ways;
  }

  private static List<String> ids(Retriever way, String question) {
    List<Retrieved> found = way.retrieve(Question.of(question), DEPTH);
    return found.stream().limit(DEPTH).map(each -> each.chunk().documentId()).toList();
  }

  private static String titled(Chunk chunk) {
    return String.join("\n", chunk.headingPath()) + "\n" + chunk.text();
  }
}
