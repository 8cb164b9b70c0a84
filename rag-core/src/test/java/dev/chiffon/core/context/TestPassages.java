package dev.chiffon.core.context;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Span;
import java.util.List;
import java.util.Optional;

/** The texts of some documents; no chunk has a neighbour. */
class TestPassages implements Passages {
  private final List<Document> documents;

  TestPassages(List<Document> documents) {
    this.documents = documents;
  }

  @Override
  public Optional<String> text(String documentId, Span span) {
    return documents.stream()
        .filter(document -> document.id().equals(documentId))
        .map(Document::text)
        .filter(text -> span.end() <= text.length())
        .map(span::of)
        .findFirst();
  }

  @Override
  public Optional<Chunk> previous(Chunk chunk) {
    return Optional.empty();
  }

  @Override
  public Optional<Chunk> next(Chunk chunk) {
    return Optional.empty();
  }
}
