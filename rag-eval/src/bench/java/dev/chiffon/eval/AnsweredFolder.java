package dev.chiffon.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.context.BudgetAssembler;
import dev.chiffon.core.context.ContextAssembler;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.data.TextSimilarity;
import dev.chiffon.core.embed.CachingEmbedder;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.retrieve.Retriever;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A folder in the layout of BEIR whose questions have labelled answers in {@code answers.jsonl.gz},
 * if any, and the contexts that the default pipeline makes for them.
 */
final class AnsweredFolder implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CANDIDATES = 50;
  private static final int CONTEXT_TOKENS = 1_000;
  private static final int RECENT = 100_000;

  /**
   * A question with its label.
   *
   * @param title the title of the text it was written for; empty without a label
   * @param answers the labelled answers; none if it cannot be answered
   */
  record Labelled(String text, String title, List<String> answers) {
    boolean isAnswerable() {
      return !answers.isEmpty();
    }

    /** Returns whether a text has a labelled answer, white space aside. */
    boolean isAnsweredBy(String text) {
      String folded = text.replaceAll("\\s+", " ");
      return answers.stream().anyMatch(answer -> folded.contains(answer.replaceAll("\\s+", " ")));
    }
  }

  private final Path folder;
  private final Map<String, String> titles = new HashMap<>();
  private final IndexedCorpus corpus;
  private final Retriever retriever;
  private final ContextAssembler assembler;
  private final Embedder recent;

  AnsweredFolder(Path folder, Embedder embedder) throws IOException {
    this.folder = folder;
    List<Document> documents = new ArrayList<>();
    for (JsonNode line : lines(folder.resolve("corpus.jsonl.gz"))) {
      titles.put(line.get("_id").asText(), line.get("title").asText());
      documents.add(document(line));
    }
    corpus = IndexedCorpus.of(documents, new StructuralChunker(ChunkSize.of(embedder)), embedder);
    retriever = corpus.standard();
    assembler = new BudgetAssembler(CONTEXT_TOKENS, embedder.tokens(), corpus.passages());
    recent = new CachingEmbedder(embedder, RECENT);
  }

  private static Document document(JsonNode line) {
    Document plain = Document.ofText(line.get("_id").asText(), line.get("text").asText());
    Metadata titled = plain.metadata().with(Metadata.TITLE, line.get("title").asText());
    return new Document(
        plain.id(), plain.text(), plain.blocks(), Layout.ofPages(plain.pages()), titled);
  }

  TermStatistics terms() {
    return corpus.statistics();
  }

  Context context(String question) {
    Question asked = Question.of(question);
    return assembler.assemble(asked, retriever.retrieve(asked, CANDIDATES));
  }

  /** Returns the similarity by embeddings that the default pipeline uses. */
  TextSimilarity similarity() {
    return (question, texts) -> {
      Embedding asked = recent.embed(List.of(question), Embedder.Role.QUERY).get(0);
      return texts.stream().map(text -> fits(text) ? asked.cosine(embedding(text)) : 0.0).toList();
    };
  }

  private boolean fits(String text) {
    return recent.tokens().count(text) <= recent.maxTokens();
  }

  private Embedding embedding(String text) {
    return recent.embed(List.of(text), Embedder.Role.DOCUMENT).get(0);
  }

  /** Returns the questions that have a label, in the order of their file. */
  List<Labelled> labelled() throws IOException {
    Map<String, String> questions = questions(folder);
    List<Labelled> labelled = new ArrayList<>();
    for (JsonNode line : lines(folder.resolve("answers.jsonl.gz"))) {
      List<String> answers = new ArrayList<>();
      if (line.get("answerable").asBoolean()) {
        line.get("answers").forEach(answer -> answers.add(answer.get("text").asText()));
      }
      String title = titles.getOrDefault(line.get("doc").asText(), "");
      String text = questions.getOrDefault(line.get("_id").asText(), "");
      labelled.add(new Labelled(text, title, answers));
    }
    return labelled;
  }

  /** Returns the questions of a folder, by id, in the order of their file. */
  static Map<String, String> questions(Path folder) throws IOException {
    Map<String, String> questions = new LinkedHashMap<>();
    for (JsonNode line : lines(folder.resolve("queries.jsonl.gz"))) {
      questions.put(line.get("_id").asText(), line.get("text").asText());
    }
    return questions;
  }

  static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
        Stream<String> read = reader.lines()) {
      for (String line : (Iterable<String>) read::iterator) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  @Override
  public void close() {
    corpus.close();
  }
}
