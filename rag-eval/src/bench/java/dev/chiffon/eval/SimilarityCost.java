package dev.chiffon.eval;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.embed.MaxSimilarity;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.core.embed.VectorCompression;
import dev.chiffon.core.embed.VectorCompression.Bits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** CPU time of a question against fifty texts whose vectors are kept, and bytes of a text. */
final class SimilarityCost {
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final int TURNS = 400;
  private static final long ALL = Long.MAX_VALUE;
  private static final String QUESTION = "what does a question of usual length about this cost";

  private SimilarityCost() {}

  /** Prints a line for each way, over the first fifty chunks of a folder. */
  static void print(MeasuredFolder measured, OnnxEmbedder model) {
    List<String> texts =
        measured.corpus().chunks().stream()
            .map(Chunk::text)
            .limit(MeasuredFolder.CANDIDATES)
            .toList();
    double tokens = texts.stream().mapToInt(text -> model.tokens().count(text)).average().orElse(0);
    System.out.printf(Locale.ROOT, "chunks of %.0f tokens on average%n", tokens);
    for (Bits bits : Bits.values()) {
      for (int dimensions : new int[] {64, 128, 384}) {
        VectorCompression compression = new VectorCompression(dimensions, bits);
        line("sentences", compression, MaxSimilarity.ofSentences(model, compression, ALL), texts);
        line("tokens", compression, MaxSimilarity.ofTokens(model, compression, ALL), texts);
      }
    }
  }

  private static void line(
      String parts, VectorCompression compression, MaxSimilarity similarity, List<String> texts) {
    double[] fresh = new double[TURNS];
    double[] known = new double[TURNS];
    similarity.toQuestion(QUESTION, texts);
    for (int turn = 0; turn < TURNS; turn++) {
      String question = QUESTION + " " + turn;
      fresh[turn] = millis(() -> similarity.toQuestion(question, texts));
      known[turn] = millis(() -> similarity.toQuestion(question, texts));
    }
    System.out.printf(
        Locale.ROOT,
        "%-9s %3d x %d bits: %6.2f ms a question, %6.2f ms beside its embedding, %6.0f bytes a"
            + " chunk%n",
        parts,
        compression.dimensions(),
        compression.bits().count(),
        median(fresh),
        median(known),
        (double) similarity.keptBytes() / texts.size());
  }

  private static double millis(Runnable work) {
    long before = THREAD.getCurrentThreadCpuTime();
    work.run();
    return (THREAD.getCurrentThreadCpuTime() - before) / 1e6;
  }

  /** Returns the median of the second half, when the code is compiled. */
  private static double median(double[] values) {
    double[] warm = Arrays.copyOfRange(values, TURNS / 2, TURNS);
    Arrays.sort(warm);
    return warm[warm.length / 2];
  }
}
