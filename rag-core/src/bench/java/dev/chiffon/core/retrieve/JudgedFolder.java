package dev.chiffon.core.retrieve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * A collection with judged questions.
 *
 * @param name the folder's name
 * @param chunks one for each document, under its title
 * @param questions the text of each question, by id
 * @param grades the grade of each judged document, by question id
 */
record JudgedFolder(
    String name,
    List<Chunk> chunks,
    Map<String, String> questions,
    Map<String, Map<String, Integer>> grades) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_QUESTIONS = 1000;
  private static final int DEPTH = 10;

  static JudgedFolder read(Path folder) throws IOException {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("qrels.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (!cells[2].equals("score")) {
        grades
            .computeIfAbsent(cells[0], query -> new HashMap<>())
            .put(cells[1], Integer.valueOf(cells[2]));
      }
    }
    grades.values().removeIf(ofOne -> ofOne.values().stream().noneMatch(grade -> grade > 0));
    List<Chunk> chunks = new ArrayList<>();
    for (JsonNode line : lines(folder.resolve("corpus.jsonl.gz"))) {
      chunks.add(chunk(line));
    }
    String name = String.valueOf(folder.getFileName());
    return new JudgedFolder(name, chunks, drawn(folder, grades), grades);
  }

  private static Map<String, String> drawn(Path folder, Map<String, ?> grades) throws IOException {
    List<JsonNode> judged = new ArrayList<>(lines(folder.resolve("queries.jsonl.gz")));
    judged.removeIf(line -> !grades.containsKey(line.get("_id").asText()));
    Collections.shuffle(judged, new Random(42));
    Map<String, String> questions = new LinkedHashMap<>();
    for (JsonNode line : judged.subList(0, Math.min(MOST_QUESTIONS, judged.size()))) {
      questions.put(line.get("_id").asText(), line.get("text").asText());
    }
    return questions;
  }

  private static Chunk chunk(JsonNode line) {
    String title = line.get("title").asText();
    String text = line.get("text").asText();
    String said = text.isEmpty() ? title + " " : text;
    List<String> path = title.isBlank() ? List.of() : List.of(title);
    Span whole = new Span(0, said.length());
    return new Chunk(line.get("_id").asText(), whole, said, path, List.of(), Metadata.empty());
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line : reader.lines().toList()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  /** Returns the mean nDCG@10 with linear gain, as trec_eval's ndcg_cut.10. */
  double meanNdcg(Function<String, List<String>> ranking) {
    return questions.entrySet().stream()
        .mapToDouble(
            each ->
                ndcg(ranking.apply(each.getValue()), grades.getOrDefault(each.getKey(), Map.of())))
        .average()
        .orElseThrow();
  }

  private static double ndcg(List<String> ranking, Map<String, Integer> grades) {
    double ideal = 0;
    List<Integer> best = grades.values().stream().sorted(Collections.reverseOrder()).toList();
    for (int i = 0; i < Math.min(DEPTH, best.size()); i++) {
      ideal += best.get(i) / Math.log(i + 2);
    }
    double gained = 0;
    for (int i = 0; i < Math.min(DEPTH, ranking.size()); i++) {
      gained += grades.getOrDefault(ranking.get(i), 0) / Math.log(i + 2);
    }
    return gained / ideal;
  }
}
