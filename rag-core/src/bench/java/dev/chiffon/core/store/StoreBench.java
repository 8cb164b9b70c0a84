package dev.chiffon.core.store;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Recall, build time and speed of {@link HnswStore} on the vectors that {@link RealEmbeddings}
 * describes; times are CPU time of one thread. From the root of the repository:
 *
 * <pre>
 * mvn -q -pl rag-core -Pbench test-compile dependency:build-classpath \
 *     -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath
 * java -cp "rag-core/target/classes:rag-core/target/test-classes:$(cat rag-core/target/bench.classpath)" \
 *     dev.chiffon.core.store.StoreBench ../shared/bench/ann/data 10000
 * </pre>
 */
final class StoreBench {
  private static final int K = 10;
  private static final int QUERIES = 2000;
  private static final int ROUNDS = 3;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private StoreBench() {}

  /** Runs it: {@code folder rows}. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("need a folder and a number of rows");
    }
    Path folder = Path.of(args[0]);
    int rows = Integer.parseInt(args[1]);
    List<EmbeddedChunk> chunks =
        TestChunks.numbered(RealEmbeddings.read(folder.resolve("base.f16.npy"), rows));
    List<VectorQuery> queries = new ArrayList<>();
    for (Embedding query : RealEmbeddings.read(folder.resolve("queries.f16.npy"), QUERIES)) {
      queries.add(VectorQuery.of(query, K));
    }
    print("%d x %d, JDK %s", rows, queries.get(0).embedding().dimension(), Runtime.version());
    ExactStore oracle = new ExactStore();
    oracle.upsert(chunks);
    HnswIndex index = new HnswIndex(HnswConfig.defaults());
    print("build: %.2f CPU s", seconds(() -> chunks.forEach(index::put)));
    measureSearch(index, oracle, queries);
    measureExact(oracle, queries.subList(0, QUERIES / 10));
    measureReopen(index, chunks);
  }

  private static void measureSearch(
      HnswIndex index, VectorStore oracle, List<VectorQuery> queries) {
    for (int ef : new int[] {10, 20, 30, 50, 100, 200}) {
      HnswConfig config = index.config().withEfSearch(ef);
      HnswIndex view = new HnswIndex(config, index.table(), index.graph());
      double best = Double.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        best = Math.min(best, seconds(() -> queries.forEach(view::search)));
      }
      double recall = Recall.of(view::search, oracle, queries);
      print("efSearch %3d: recall@%d %.4f, %.0f queries per CPU s", ef, K, recall, QUERIES / best);
    }
  }

  private static void measureExact(VectorStore oracle, List<VectorQuery> queries) {
    double time = seconds(() -> queries.forEach(oracle::search));
    print("exact: %.0f queries per CPU s", queries.size() / time);
  }

  private static void measureReopen(HnswIndex index, List<EmbeddedChunk> chunks)
      throws IOException {
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    new GraphWriter(saved).write(index);
    byte[] bytes = saved.toByteArray();
    Consumer<byte[]> open = b -> HnswStore.open(new ByteArrayInputStream(b), chunks).close();
    double time = seconds(() -> open.accept(bytes));
    print(
        "saved graph: %d bytes per chunk, reopened in %.2f CPU s",
        bytes.length / chunks.size(), time);
  }

  private static double seconds(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
