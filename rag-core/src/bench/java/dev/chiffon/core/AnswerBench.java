package dev.chiffon.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * How often the default pipeline's extractive answer holds the labelled answer, and how the best
 * hybrid score tells questions about the collection from questions about another. From the root of
 * the repository, after {@code mvn -q -pl rag-core -Pbench test-compile dependency:build-classpath
 * -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath}:
 *
 * <pre>
 * java -cp "rag-core/target/classes:rag-core/target/test-classes:$(cat rag-core/target/bench.classpath)" \
 *     dev.chiffon.core.AnswerBench FOLDER OTHER_FOLDER COUNT INDEX
 * </pre>
 *
 * <p>FOLDER has {@code corpus.jsonl.gz}, {@code queries.jsonl.gz} and {@code answers.jsonl.gz};
 * OTHER_FOLDER has {@code queries.jsonl.gz} about something else. COUNT questions of each are drawn
 * with a fixed seed. INDEX is a directory for the index, so that a second run is quick.
 */
final class AnswerBench {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AnswerBench() {}

  /** Prints the figures. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int count = Integer.parseInt(args[2]);
    try (Rag rag = Rag.open(Path.of(args[3]))) {
      System.out.println(rag.index(new Paragraphs(lines(folder.resolve("corpus.jsonl.gz")))));
      Map<String, String> questions = questions(folder);
      List<JsonNode> labels = lines(folder.resolve("answers.jsonl.gz"));
      answers(rag, questions, drawn(labels, true, count));
      for (boolean answerable : new boolean[] {true, false}) {
        List<String> own = new ArrayList<>();
        for (JsonNode label : drawn(labels, answerable, count)) {
          own.add(questions.getOrDefault(label.get("_id").asText(), ""));
        }
        scores(rag, answerable ? "answerable" : "unanswerable", own);
      }
      List<String> others = new ArrayList<>(questions(Path.of(args[1])).values());
      Collections.shuffle(others, new Random(42));
      scores(rag, "about something else", others.subList(0, Math.min(count, others.size())));
    }
  }

  private static void answers(Rag rag, Map<String, String> questions, List<JsonNode> labels) {
    int inContext = 0;
    int inAnswer = 0;
    long characters = 0;
    for (JsonNode label : labels) {
      String question = questions.getOrDefault(label.get("_id").asText(), "");
      Answer answer = rag.ask(question);
      inContext += holds(answer.context().text(), label) ? 1 : 0;
      inAnswer += holds(answer.text(), label) ? 1 : 0;
      characters += answer.text().length();
    }
    System.out.printf(
        Locale.ROOT,
        "%d questions: labelled answer in the context %.3f, in the answer %.3f; %d characters an"
            + " answer%n",
        labels.size(),
        (double) inContext / labels.size(),
        (double) inAnswer / labels.size(),
        characters / labels.size());
  }

  private static boolean holds(String text, JsonNode label) {
    String folded = text.replaceAll("\\s+", " ");
    for (JsonNode answer : label.get("answers")) {
      if (folded.contains(answer.get("text").asText().replaceAll("\\s+", " "))) {
        return true;
      }
    }
    return false;
  }

  private static void scores(Rag rag, String kind, List<String> questions) {
    List<Double> best = new ArrayList<>();
    for (String question : questions) {
      List<Retrieved> found = rag.retrieve(Question.of(question), 1);
      best.add(found.isEmpty() ? 0 : found.get(0).at("hybrid").orElseThrow().score());
    }
    Collections.sort(best);
    StringBuilder line = new StringBuilder();
    for (int percent : new int[] {0, 1, 2, 5, 10, 25, 50, 75, 90, 95}) {
      double score = best.get(percent * (best.size() - 1) / 100);
      line.append(String.format(Locale.ROOT, "  p%d %.3f", percent, score));
    }
    System.out.println("best hybrid score, " + kind + ":" + line);
  }

  private static List<JsonNode> drawn(List<JsonNode> labels, boolean answerable, int count) {
    List<JsonNode> some = new ArrayList<>(labels);
    some.removeIf(label -> label.get("answerable").asBoolean() != answerable);
    Collections.shuffle(some, new Random(42));
    return some.subList(0, Math.min(count, some.size()));
  }

  private static Map<String, String> questions(Path folder) throws IOException {
    Map<String, String> questions = new HashMap<>();
    for (JsonNode line : lines(folder.resolve("queries.jsonl.gz"))) {
      questions.put(line.get("_id").asText(), line.get("text").asText());
    }
    return questions;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  /** The paragraphs of a collection as documents. */
  private record Paragraphs(List<JsonNode> lines) implements DocumentSource {
    @Override
    public String id() {
      return "paragraphs";
    }

    @Override
    public List<Entry> entries() {
      return lines.stream().map(line -> (Entry) new Paragraph(line)).toList();
    }
  }

  /** One of them. */
  private record Paragraph(JsonNode line) implements DocumentSource.Entry {
    @Override
    public String documentId() {
      return line.get("_id").asText();
    }

    @Override
    public String contentHash() {
      return line.get("text").asText();
    }

    @Override
    public Document load(Deadline deadline) {
      Document plain = Document.ofText(documentId(), line.get("text").asText());
      Metadata titled = plain.metadata().with(Metadata.TITLE, line.get("title").asText());
      return new Document(
          plain.id(), plain.text(), plain.blocks(), Layout.ofPages(plain.pages()), titled);
    }
  }
}
