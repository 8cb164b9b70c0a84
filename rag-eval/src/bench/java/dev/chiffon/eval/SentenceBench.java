package dev.chiffon.eval;

import dev.chiffon.core.answer.ExtractiveAnswerer;
import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.core.embed.StoredEmbedder;
import dev.chiffon.eval.AnsweredFolder.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the extractive answer holds the labelled answer, over the default pipeline's contexts
 * of 1,000 tokens: of one sentence, and of as many as it quotes by default. From the root of the
 * repository, after the first command of {@link FusionBench}:
 *
 * <pre>
 * java -cp "rag-eval/target/classes:rag-eval/target/test-classes:$(cat rag-eval/target/bench.classpath)" \
 *     dev.chiffon.eval.SentenceBench CACHE FOLDER...
 * </pre>
 *
 * <p>Each FOLDER has {@code answers.jsonl.gz}. CACHE is a folder for embeddings.
 */
final class SentenceBench {
  private SentenceBench() {}

  /** How many answers hold the label, and what they cost. */
  private record Tally(int questions, int holding, long characters, long sentences, long nanos) {
    Tally and(boolean holds, Answer answer, long spent) {
      return new Tally(
          questions + 1,
          holding + (holds ? 1 : 0),
          characters + answer.text().length(),
          sentences + answer.citations().size(),
          nanos + spent);
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "%.3f held, %.0f characters, %.2f sentences, %.2f ms",
          (double) holding / questions,
          (double) characters / questions,
          (double) sentences / questions,
          nanos / 1e6 / questions);
    }
  }

  /** Prints a block for each folder. */
  public static void main(String[] args) throws IOException {
    Path cache = Files.createDirectories(Path.of(args[0])).resolve("minilm.mv");
    try (Embedder embedder = StoredEmbedder.open(OnnxEmbedder.miniLm(), cache)) {
      for (String argument : List.of(args).subList(1, args.length)) {
        try (AnsweredFolder folder = new AnsweredFolder(Path.of(argument), embedder)) {
          System.out.println(Path.of(argument).getFileName());
          report(folder);
        }
      }
    }
  }

  private static void report(AnsweredFolder folder) throws IOException {
    ExtractiveAnswerer usual = new ExtractiveAnswerer(folder.terms(), folder.similarity());
    Map<String, ExtractiveAnswerer> answerers = new TreeMap<>();
    answerers.put("1 sentence", usual.withMostSentences(1));
    answerers.put("by default", usual);
    Map<String, Tally> tallies = new TreeMap<>();
    List<Labelled> asked = new ArrayList<>(folder.labelled());
    asked.removeIf(question -> !question.isAnswerable());
    int inContext = 0;
    for (Labelled question : asked) {
      Context context = folder.context(question.text());
      inContext += question.isAnsweredBy(context.text()) ? 1 : 0;
      answerers.forEach(
          (name, answerer) -> {
            long start = System.nanoTime();
            Answer answer = answerer.answer(Question.of(question.text()), context);
            long spent = System.nanoTime() - start;
            boolean holds = question.isAnsweredBy(answer.text());
            Tally before = tallies.getOrDefault(name, new Tally(0, 0, 0, 0, 0));
            tallies.put(name, before.and(holds, answer, spent));
          });
    }
    System.out.printf(
        Locale.ROOT,
        "%d questions, labelled answer in the context %.3f%n",
        asked.size(),
        (double) inContext / asked.size());
    tallies.forEach((name, tally) -> System.out.println(name + ": " + tally.line()));
  }
}
