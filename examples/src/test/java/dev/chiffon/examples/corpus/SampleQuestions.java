package dev.chiffon.examples.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chiffon.core.Rag;
import dev.chiffon.core.data.Answer;
import dev.chiffon.ingest.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The labelled questions on the sample corpus, and what a pipeline makes of them. */
final class SampleQuestions {
  private static final Path CORPUS = Path.of("corpus");

  private SampleQuestions() {}

  /** A passage that answers a question: a slice of a document, but for its white space. */
  record Passage(String documentId, String quote) {}

  /** A question, the passages that answer it, and what the pipeline said. */
  record Asked(List<Passage> relevant, boolean answerable, List<String> tags, Answer answer) {

    /** Returns the share of the relevant passages that the context holds whole. */
    double recall() {
      return share(
          relevant,
          passage ->
              answer.context().sources().stream()
                  .filter(source -> source.documentId().equals(passage.documentId()))
                  .anyMatch(source -> plain(source.text()).contains(passage.quote())));
    }

    /** Returns whether a citation quotes a relevant passage, or a part of one. */
    boolean isCited() {
      return relevant.stream()
          .anyMatch(
              passage ->
                  answer.citations().stream()
                      .filter(citation -> citation.documentId().equals(passage.documentId()))
                      .map(citation -> plain(citation.quote()))
                      .anyMatch(
                          quote ->
                              quote.contains(passage.quote()) || passage.quote().contains(quote)));
    }
  }

  /** Brings the index of {@code rag} in step with the corpus, and asks it every question. */
  static List<Asked> ask(Rag rag) throws IOException {
    rag.index(Folder.of(CORPUS).exclude("questions.jsonl"));
    List<Asked> asked = new ArrayList<>();
    for (String line : Files.readAllLines(CORPUS.resolve("questions.jsonl"))) {
      JsonNode question = new ObjectMapper().readTree(line);
      List<Passage> relevant = new ArrayList<>();
      for (JsonNode passage : question.get("relevant")) {
        relevant.add(
            new Passage(passage.get("source").asText(), plain(passage.get("quote").asText())));
      }
      Answer answer = rag.ask(question.get("question").asText());
      List<String> tags = new ArrayList<>();
      question.get("tags").forEach(tag -> tags.add(tag.asText()));
      asked.add(new Asked(relevant, question.get("answerable").asBoolean(), tags, answer));
    }
    return asked;
  }

  static <T> double share(List<T> all, Predicate<T> some) {
    return all.stream().filter(some).count() / (double) all.size();
  }

  /** Prints a measured value, and returns it. */
  static double measured(String what, double value) {
    System.out.println(String.format(Locale.ROOT, "%s: %.3f", what, value));
    return value;
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
