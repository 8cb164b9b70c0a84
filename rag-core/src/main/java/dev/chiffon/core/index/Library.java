package dev.chiffon.core.index;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Span;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The documents of an index, in memory. Safe for many readers and one writer. */
final class Library implements Passages {
  private final Map<String, StoredDocument> documents = new ConcurrentHashMap<>();
  private final Map<String, Chunk> chunks = new ConcurrentHashMap<>();

  Optional<StoredDocument> find(String documentId) {
    return Optional.ofNullable(documents.get(documentId));
  }

  Optional<Chunk> chunk(String id) {
    return Optional.ofNullable(chunks.get(id));
  }

  /** Knows these chunks from now on, although their document is not there yet. */
  void announce(List<Chunk> announced) {
    announced.forEach(chunk -> chunks.put(chunk.id(), chunk));
  }

  /** Adds or replaces a document; chunks of an older version stay until they are forgotten. */
  void put(StoredDocument document) {
    announce(document.chunks());
    documents.put(document.id(), document);
  }

  void remove(StoredDocument document) {
    documents.remove(document.id());
    forget(document.chunkIds());
  }

  void forget(Collection<String> chunkIds) {
    chunkIds.forEach(chunks::remove);
  }

  int documentCount() {
    return documents.size();
  }

  /** Returns all documents, by id ascending. */
  List<StoredDocument> all() {
    return documents.values().stream().sorted(Comparator.comparing(StoredDocument::id)).toList();
  }

  int chunkCount() {
    return chunks.size();
  }

  @Override
  public Optional<String> text(String documentId, Span span) {
    return find(documentId)
        .map(stored -> stored.document().text())
        .filter(text -> span.end() <= text.length())
        .map(span::of);
  }

  @Override
  public List<Span> enclosing(String documentId, Span span) {
    return find(documentId)
        .map(StoredDocument::document)
        .filter(document -> span.end() <= document.text().length())
        .map(document -> document.enclosing(span))
        .orElse(List.of());
  }

  @Override
  public Optional<Chunk> previous(Chunk chunk) {
    return neighbour(chunk, -1);
  }

  @Override
  public Optional<Chunk> next(Chunk chunk) {
    return neighbour(chunk, 1);
  }

  private Optional<Chunk> neighbour(Chunk chunk, int step) {
    return find(chunk.documentId()).flatMap(stored -> neighbour(stored.chunks(), chunk, step));
  }

  private static Optional<Chunk> neighbour(List<Chunk> chunks, Chunk chunk, int step) {
    int at = Collections.binarySearch(chunks, chunk, Comparator.comparing(Chunk::span));
    int wanted = at + step;
    boolean there = at >= 0 && wanted >= 0 && wanted < chunks.size();
    return there ? Optional.of(chunks.get(wanted)) : Optional.empty();
  }
}
