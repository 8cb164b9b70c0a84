package dev.chiffon.eval;

import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.core.embed.StoredEmbedder;
import dev.chiffon.core.rerank.EvidenceReranker;
import dev.chiffon.core.rerank.Reranker;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.eval.data.JudgedQuestion;
import dev.chiffon.eval.data.SpanFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * CPU time of the stages of a question for 100 candidates, without the question's embedding, which
 * is kept. From the root of the repository, with CP as for {@link FusionBench}:
 *
 * <pre>
 * java -cp "$CP" dev.chiffon.eval.LatencyBench CACHE FOLDER
 * </pre>
 *
 * <p>FOLDER has questions with spans. Each line is the median over rounds of the mean of 200
 * questions: once with a reranker that has read nothing before, which is the dearest it can be, and
 * once with one that has seen the chunks.
 */
final class LatencyBench {
  private static final int CANDIDATES = 100;
  private static final int QUESTIONS = 200;
  private static final int ROUNDS = 15;

  private LatencyBench() {}

  /** Prints milliseconds of CPU time per question. */
  public static void main(String[] args) throws IOException {
    Path cache = Files.createDirectories(Path.of(args[0])).resolve("minilm.mv");
    SpanFolder folder = SpanFolder.read(Path.of(args[1]));
    try (Embedder embedder = StoredEmbedder.open(OnnxEmbedder.miniLm(), cache);
        IndexedCorpus corpus = corpus(folder, embedder)) {
      List<Question> questions =
          folder.questions().questions().stream()
              .limit(QUESTIONS)
              .map(JudgedQuestion::question)
              .map(question -> Question.of(question.text()))
              .toList();
      Retriever hybrid = corpus.hybrid();
      List<List<Retrieved>> found =
          questions.stream().map(question -> hybrid.retrieve(question, CANDIDATES)).toList();
      print("retrieve", questions, () -> question -> hybrid.retrieve(question, CANDIDATES));
      Supplier<Reranker> fresh = () -> EvidenceReranker.of(corpus.statistics(), corpus.passages());
      print(
          "rerank, texts read for the first time", questions, () -> each(fresh, questions, found));
      Reranker warm = fresh.get();
      print("rerank, texts read before", questions, () -> each(() -> warm, questions, found));
    }
  }

  private static IndexedCorpus corpus(SpanFolder folder, Embedder embedder) {
    return IndexedCorpus.of(
        folder.documents(), new StructuralChunker(ChunkSize.of(embedder)), embedder);
  }

  private static Consumer<Question> each(
      Supplier<Reranker> rerankers, List<Question> questions, List<List<Retrieved>> found) {
    return question -> rerankers.get().rerank(question, found.get(questions.indexOf(question)));
  }

  private static void print(
      String stage, List<Question> questions, Supplier<Consumer<Question>> rounds) {
    List<Double> millis = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Consumer<Question> work = rounds.get();
      long start = cpu();
      questions.forEach(work);
      millis.add((cpu() - start) / 1e6 / questions.size());
    }
    millis.sort(Double::compare);
    System.out.printf(Locale.ROOT, "%s: %.2f ms%n", stage, millis.get(ROUNDS / 2));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
