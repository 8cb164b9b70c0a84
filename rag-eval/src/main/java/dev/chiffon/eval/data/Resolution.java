package dev.chiffon.eval.data;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds labels in documents, and collects those that are not there. */
final class Resolution {
  private final Map<String, Document> documents;
  private final Map<String, SpacedText> spaced = new HashMap<>();
  private final List<UnresolvedReferencesException.Unresolved> unresolved = new ArrayList<>();

  Resolution(Map<String, Document> documents) {
    this.documents = documents;
  }

  /** Returns the questions in their order; throws if any label of any of them is not found. */
  List<JudgedQuestion> resolve(List<LabelledQuestion> questions) {
    List<JudgedQuestion> judged = new ArrayList<>();
    for (LabelledQuestion question : questions) {
      List<RelevantPassage> relevant = new ArrayList<>();
      question.within().ifPresent(id -> document(question, id));
      for (Reference reference : question.relevant()) {
        List<Span> places =
            document(question, reference.documentId())
                .map(document -> places(question, reference, document))
                .orElse(List.of());
        if (!places.isEmpty()) {
          relevant.add(new RelevantPassage(reference.documentId(), places, reference.grade()));
        }
      }
      if (unresolved.isEmpty()) {
        judged.add(new JudgedQuestion(question, relevant));
      }
    }
    if (!unresolved.isEmpty()) {
      throw new UnresolvedReferencesException(unresolved);
    }
    return judged;
  }

  private Optional<Document> document(LabelledQuestion question, String id) {
    Optional<Document> document = Optional.ofNullable(documents.get(id));
    if (document.isEmpty()) {
      add(question, id, "need one of %d known documents, got another".formatted(documents.size()));
    }
    return document;
  }

  private List<Span> places(LabelledQuestion question, Reference reference, Document document) {
    int length = document.text().length();
    if (reference instanceof Reference.Quote quote) {
      return quoted(question, quote, document);
    }
    if (reference instanceof Reference.Characters characters) {
      if (characters.span().end() <= length) {
        return List.of(characters.span());
      }
      String rule = "need a span inside the text of %d units, got %s";
      add(question, document.id(), rule.formatted(length, characters.span()));
      return List.of();
    }
    if (length == 0) {
      add(question, document.id(), "need a text to be relevant as a whole, got an empty document");
      return List.of();
    }
    return List.of(new Span(0, length));
  }

  private List<Span> quoted(LabelledQuestion question, Reference.Quote quote, Document document) {
    List<Span> places = verbatim(document.text(), quote.text());
    if (!places.isEmpty()) {
      return places;
    }
    SpacedText text = spaced.computeIfAbsent(document.id(), id -> new SpacedText(document.text()));
    places = text.places(quote.text());
    if (places.isEmpty()) {
      String nearest =
          text.nearest(quote.text()).map(near -> "; nearest: '" + near + "'").orElse("");
      add(
          question,
          document.id(),
          "need a text that has the quote '" + quote.text() + "'" + nearest);
    }
    return places;
  }

  private static List<Span> verbatim(String text, String quote) {
    List<Span> places = new ArrayList<>();
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      places.add(new Span(at, at + quote.length()));
    }
    return places;
  }

  private void add(LabelledQuestion question, String document, String reason) {
    unresolved.add(new UnresolvedReferencesException.Unresolved(question.id(), document, reason));
  }
}
