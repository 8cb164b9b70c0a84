package dev.chiffon.eval.report;

import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.SentenceChunker;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.lexical.Bm25Config;
import dev.chiffon.core.lexical.Bm25Index;
import dev.chiffon.core.lexical.LexicalIndex;
import dev.chiffon.core.retrieve.LexicalRetriever;
import dev.chiffon.eval.Evaluator;
import dev.chiffon.eval.compare.Comparison;
import dev.chiffon.eval.compare.Gate;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.LabelledQuestion;
import dev.chiffon.eval.data.QuestionSet;
import dev.chiffon.eval.data.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Measures BM25 on texts made up from a seed, and writes every report there is. */
final class RunWriter {
  private static final List<String> WORDS =
      List.of("tea", "Straße", "kızıl", "IRIS", "leave", "notice", "pump", "valve", "ceiling", "ß");

  private RunWriter() {}

  /** Takes the folder to write to and the number of threads. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    EvalRun before =
        run(Bm25Config.defaults().withB(0).withPairWeight(0), Integer.parseInt(args[1]));
    EvalRun after = run(Bm25Config.defaults(), Integer.parseInt(args[1]));
    Comparison comparison = Comparison.of(before, List.of(after));
    Gate gate = Gate.defaults().withFloor("RR", .9);
    RunJson.write(after, folder.resolve("run.json"));
    Files.writeString(folder.resolve("run.md"), RunMarkdown.page(after, "RR"));
    Files.writeString(folder.resolve("run.txt"), RunTable.print(List.of(before, after), 80));
    Files.writeString(
        folder.resolve("comparison.md"), ComparisonMarkdown.page(comparison, "nDCG@10"));
    Files.writeString(folder.resolve("comparison.txt"), ComparisonTable.print(comparison, 80));
    Files.writeString(
        folder.resolve("junit.xml"), JUnitXml.print("bm25", gate, gate.judge(before, after)));
  }

  private static EvalRun run(Bm25Config config, int threads) {
    SplittableRandom random = new SplittableRandom(5);
    List<Document> documents = new ArrayList<>();
    List<LabelledQuestion> questions = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String sentence = sentence(random, 6) + i + ".";
      String text = sentence(random, 20) + ". " + sentence + " " + sentence(random, 20) + ".";
      documents.add(Document.ofText("d" + i, text));
      questions.add(
          LabelledQuestion.of(
              "q" + i, sentence, List.of(new Reference.Quote("d" + i, sentence, 1))));
    }
    try (LexicalIndex index = Bm25Index.inMemory(config)) {
      SentenceChunker chunker = new SentenceChunker(new ChunkSize(10, 40, RunWriter::tokens));
      List<Chunk> chunks =
          documents.stream().flatMap(each -> chunker.chunk(each).stream()).toList();
      index.upsert(chunks);
      return Evaluator.of(new QuestionSet(questions).judgedIn(documents))
          .metrics("nDCG@10", "RR", "AP", "SpanRecall@3")
          .threads(threads)
          .evaluate("bm25 b=" + config.b(), new LexicalRetriever(index));
    }
  }

  private static int tokens(String text) {
    return text.strip().split("\\s+", -1).length;
  }

  private static String sentence(SplittableRandom random, int words) {
    StringBuilder sentence = new StringBuilder("The");
    for (int i = 0; i < words; i++) {
      sentence.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return sentence.toString();
  }
}
