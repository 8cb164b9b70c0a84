package dev.chiffon.core.embed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.Embedder.Role;
import dev.chiffon.core.embed.OnnxEmbedder.Precision;
import dev.chiffon.core.text.TokenCounter;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * CPU time per text: langchain4j's own class against {@link OnnxEmbedder}, with the same weights,
 * in one process and by turns. From the root of the repository:
 *
 * <pre>
 * mvn -q -pl rag-core -Pbench test-compile dependency:build-classpath \
 *     -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath
 * java -cp "rag-core/target/classes:rag-core/target/test-classes:$(cat rag-core/target/bench.classpath)" \
 *     dev.chiffon.core.embed.EmbedderDuel corpus.jsonl 126 100 5
 * </pre>
 *
 * <p>The corpus has a JSON object with a field {@code text} on each line. langchain4j cuts a text
 * after 126 word pieces, so more of them make the comparison unfair to ours.
 */
final class EmbedderDuel {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  // The other side's runtime threads spin for a while after their last text.
  private static final int PAUSE_MILLIS = 200;

  private EmbedderDuel() {}

  /** One side: what it costs at best, and what it answered last. */
  private static final class Side {
    private final String name;
    private final Supplier<List<Embedding>> work;
    private long cpu = Long.MAX_VALUE;
    private long wall = Long.MAX_VALUE;
    private List<Embedding> answer = List.of();

    Side(String name, Supplier<List<Embedding>> work) {
      this.name = name;
      this.work = work;
    }

    void turn() throws InterruptedException {
      Thread.sleep(PAUSE_MILLIS);
      long wallStart = System.nanoTime();
      long cpuStart = PROCESS.getProcessCpuTime();
      answer = work.get();
      cpu = Math.min(cpu, PROCESS.getProcessCpuTime() - cpuStart);
      wall = Math.min(wall, System.nanoTime() - wallStart);
    }
  }

  /** Runs the duel for both precisions: {@code corpus.jsonl tokens texts rounds}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 4) {
      throw new IllegalArgumentException("need corpus.jsonl, tokens, texts, rounds");
    }
    int tokens = Integer.parseInt(args[1]);
    int size = Integer.parseInt(args[2]);
    int rounds = Integer.parseInt(args[3]);
    List<String> corpus = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      JsonNode document = new ObjectMapper().readTree(line);
      corpus.add(document.path("text").asText());
    }
    System.out.printf(
        Locale.ROOT,
        "%d texts of %d tokens, best of %d rounds, JDK %s, %d processors%n",
        size,
        tokens,
        rounds,
        Runtime.version(),
        Runtime.getRuntime().availableProcessors());
    for (Precision precision : Precision.values()) {
      try (OnnxEmbedder embedder = OnnxEmbedder.miniLm(precision)) {
        List<String> texts = cut(corpus, embedder.tokens(), tokens, size);
        duel(embedder, theirs(precision), texts, rounds);
      }
    }
  }

  private static EmbeddingModel theirs(Precision precision) {
    return precision == Precision.FULL
        ? new AllMiniLmL6V2EmbeddingModel()
        : new AllMiniLmL6V2QuantizedEmbeddingModel();
  }

  /** Returns texts of exactly so many tokens, words of the corpus in order. */
  private static List<String> cut(List<String> corpus, TokenCounter counter, int tokens, int size) {
    Iterator<String> words =
        corpus.stream().flatMap(text -> List.of(text.split("\\s+", -1)).stream()).iterator();
    List<String> texts = new ArrayList<>();
    while (texts.size() < size) {
      StringBuilder text = new StringBuilder();
      int left = tokens;
      while (left > 0) {
        String word = words.next();
        int cost = counter.count(word);
        if (cost <= left) {
          text.append(word).append(' ');
          left -= cost;
        }
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static void duel(OnnxEmbedder ours, EmbeddingModel theirs, List<String> texts, int rounds)
      throws InterruptedException {
    List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
    Side reference =
        new Side(
            theirs.getClass().getSimpleName(),
            () ->
                theirs.embedAll(segments).content().stream()
                    .map(e -> Embedding.normalized(e.vector()))
                    .toList());
    Side challenger = new Side(ours.name(), () -> ours.embed(texts, Role.DOCUMENT));
    for (int round = 0; round <= rounds; round++) {
      if (round == 1) {
        reference.cpu = challenger.cpu = reference.wall = challenger.wall = Long.MAX_VALUE;
      }
      reference.turn();
      challenger.turn();
    }
    print(reference, reference, texts.size());
    print(challenger, reference, texts.size());
    double[] cosines = new double[texts.size()];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = challenger.answer.get(i).cosine(reference.answer.get(i));
    }
    var summary = java.util.Arrays.stream(cosines).summaryStatistics();
    System.out.printf(
        Locale.ROOT, "  cosine min %.6f mean %.6f%n", summary.getMin(), summary.getAverage());
  }

  private static void print(Side side, Side reference, int texts) {
    System.out.printf(
        Locale.ROOT,
        "%-42s cpu %6.2f ms/text (x%.2f)  %6.1f texts/s (x%.2f)%n",
        side.name,
        side.cpu / 1e6 / texts,
        (double) reference.cpu / side.cpu,
        texts / (side.wall / 1e9),
        (double) reference.wall / side.wall);
  }
}
