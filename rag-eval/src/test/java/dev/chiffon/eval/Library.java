package dev.chiffon.eval;

import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.eval.data.Expectation;
import dev.chiffon.eval.data.JudgedQuestions;
import dev.chiffon.eval.data.LabelledQuestion;
import dev.chiffon.eval.data.QuestionSet;
import dev.chiffon.eval.data.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two documents of sentences, each of which one question asks for, and a question that nothing
 * answers:
 *
 * <pre>
 *   birds   The heron fishes alone. A lark sings at dawn. The owl hunts by night.
 *   trees   An oak grows slowly. The birch is white. A willow stands by water.
 * </pre>
 */
final class Library {
  static final Document BIRDS =
      Document.ofText(
          "birds", "The heron fishes alone. A lark sings at dawn. The owl hunts by night.");
  static final Document TREES =
      Document.ofText(
          "trees", "An oak grows slowly. The birch is white. A willow stands by water.");
  static final List<Document> DOCUMENTS = List.of(BIRDS, TREES);

  /** One chunk for each sentence. */
  static final Chunker SENTENCES = Library::sentences;

  private Library() {}

  static JudgedQuestions questions() {
    return new QuestionSet(
            List.of(
                asks("q1", "What fishes alone?", "birds", "The heron fishes alone."),
                asks("q2", "Which tree is white?", "trees", "The birch is white."),
                asks("q3", "Who hunts by night?", "birds", "The owl hunts by night."),
                refused("q4", "Which fish is blue?")))
        .judgedIn(DOCUMENTS);
  }

  static LabelledQuestion asks(String id, String text, String document, String quote) {
    return LabelledQuestion.of(id, text, List.of(new Reference.Quote(document, quote, 1)));
  }

  private static LabelledQuestion refused(String id, String text) {
    return new LabelledQuestion(
        id, text, List.of(), Optional.empty(), Expectation.REFUSAL, Optional.empty(), List.of());
  }

  static LabelledQuestion within(LabelledQuestion question, String document) {
    return new LabelledQuestion(
        question.id(),
        question.text(),
        question.relevant(),
        question.answer(),
        question.expected(),
        Optional.of(document),
        List.of("tag"));
  }

  private static List<Chunk> sentences(Document document) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < document.text().length(); i++) {
      if (document.text().charAt(i) == '.') {
        spans.add(new Span(start, i + 1));
        start = i + 2;
      }
    }
    return Chunk.allOf(document, spans);
  }

  /** Returns a retriever that answers every question with the same chunks. */
  static Retriever always(Chunk... chunks) {
    return (question, k) -> {
      List<Retrieved> found = new ArrayList<>();
      for (int i = 0; i < Math.min(k, chunks.length); i++) {
        found.add(Retrieved.by("fixed", chunks[i], 1.0 / (i + 1), i + 1));
      }
      return found;
    };
  }

  static Chunk sentence(Document document, int number) {
    return SENTENCES.chunk(document).get(number);
  }
}
