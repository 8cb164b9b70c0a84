package dev.chiffon.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chiffon.core.answer.SupportScorer;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.data.Support;
import dev.chiffon.core.lexical.Bm25Config;
import dev.chiffon.core.lexical.Bm25Index;
import dev.chiffon.core.lexical.LexicalIndex;
import dev.chiffon.eval.compare.Estimate;
import dev.chiffon.eval.compare.Resampling;
import dev.chiffon.eval.data.Expectation;
import dev.chiffon.eval.refusal.Auroc;
import dev.chiffon.eval.refusal.Decision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well the runtime support score tells faithful statements from unfaithful ones. From the root
 * of the repository, after the first command of {@link FusionBench}:
 *
 * <pre>
 * java -cp "rag-eval/target/classes:rag-eval/target/test-classes:$(cat rag-eval/target/bench.classpath)" \
 *     dev.chiffon.eval.SupportBench FILE...
 * </pre>
 *
 * <p>Each FILE is gzipped JSON, a line {@code {"context", "answer", "label"}} each, with the label
 * {@code faithful} or {@code unfaithful}. A word is as telling as it is rare in the file's
 * contexts.
 */
final class SupportBench {
  private SupportBench() {}

  /** Prints a line for each file. */
  public static void main(String[] args) throws IOException {
    for (String argument : args) {
      report(Path.of(argument));
    }
  }

  private static void report(Path file) throws IOException {
    List<JsonNode> lines = AnsweredFolder.lines(file);
    Map<String, Chunk> contexts = new LinkedHashMap<>();
    for (JsonNode line : lines) {
      String text = line.get("context").asText();
      Document document = Document.ofText("context " + contexts.size(), text);
      contexts.computeIfAbsent(text, all -> Chunk.of(document, new Span(0, all.length())));
    }
    List<Decision> decisions = new ArrayList<>();
    int right = 0;
    try (LexicalIndex words = Bm25Index.inMemory(Bm25Config.defaults())) {
      words.upsert(List.copyOf(contexts.values()));
      SupportScorer scorer = SupportScorer.of(words.statistics());
      for (JsonNode line : lines) {
        Chunk chunk = contexts.get(line.get("context").asText());
        boolean faithful = line.get("label").asText().equals("faithful");
        Support support = scorer.score(line.get("answer").asText(), context(chunk));
        Expectation expected = faithful ? Expectation.ANSWER : Expectation.REFUSAL;
        decisions.add(new Decision(support.score(), expected));
        right += (support.verdict() == Support.Verdict.SUPPORTED) == faithful ? 1 : 0;
      }
    }
    Estimate area = Auroc.of(decisions, Resampling.defaults().withBootstrap(1_000));
    System.out.printf(
        Locale.ROOT,
        "%-28s %5d  AUROC %.3f [%.3f, %.3f]  accuracy at the threshold %.3f%n",
        file.getFileName(),
        lines.size(),
        area.mean().value().orElse(Double.NaN),
        area.low().value().orElse(Double.NaN),
        area.high().value().orElse(Double.NaN),
        (double) right / lines.size());
  }

  private static Context context(Chunk chunk) {
    Retrieved found = Retrieved.by("given", chunk, 1, 1);
    Source source = new Source(1, chunk.documentId(), chunk.span(), chunk.text(), List.of(found));
    return new Context(chunk.text(), List.of(source), 0, 1, List.of());
  }
}
