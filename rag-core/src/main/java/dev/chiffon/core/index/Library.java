package dev.chiffon.core.index;

import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The documents of an index, in memory. Safe for many readers and one writer. */
final class Library implements Passages {
  private final Chunker chunker;
  private final Map<String, StoredDocument> documents = new ConcurrentHashMap<>();
  private final Map<String, Chunk> chunks = new ConcurrentHashMap<>();
  private final Map<String, Parents> parents = new ConcurrentHashMap<>();

  Library(Chunker chunker) {
    this.chunker = chunker;
  }

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
    parents.remove(document.id());
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
        .filter(stored -> span.end() <= stored.document().text().length())
        .map(stored -> enclosing(stored, span))
        .orElse(List.of());
  }

  /** Among what the structure says, the chunker's passage has the place that its size gives it. */
  private List<Span> enclosing(StoredDocument stored, Span span) {
    List<Span> around = stored.document().enclosing(span);
    Optional<Span> parent = parents(stored).of(span).filter(found -> !found.equals(span));
    return parent.map(found -> nested(around, found)).orElse(around);
  }

  private static List<Span> nested(List<Span> around, Span parent) {
    Stream<Span> inside = around.stream().filter(parent::contains).filter(s -> !s.equals(parent));
    Stream<Span> outside =
        around.stream().filter(s -> s.contains(parent)).filter(s -> !s.equals(parent));
    return Stream.of(inside, Stream.of(parent), outside).flatMap(spans -> spans).toList();
  }

  private Parents parents(StoredDocument stored) {
    Parents known = parents.get(stored.id());
    if (known == null || !known.areOf(stored)) {
      known = new Parents(stored, chunker.parents(stored.document(), stored.chunks()));
      parents.put(stored.id(), known);
    }
    return known;
  }

  /** The passages that a document's chunks stand in, computed when they are first asked for. */
  private record Parents(StoredDocument stored, List<Span> spans) {
    boolean areOf(StoredDocument other) {
      return stored.contentHash().equals(other.contentHash());
    }

    Optional<Span> of(Span chunk) {
      int at = place(stored.chunks(), chunk);
      return at < 0 ? Optional.empty() : Optional.of(spans.get(at));
    }
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
    int at = place(chunks, chunk.span());
    int wanted = at + step;
    boolean there = at >= 0 && wanted >= 0 && wanted < chunks.size();
    return there ? Optional.of(chunks.get(wanted)) : Optional.empty();
  }

  /** Returns the place of the chunk with that span, or a negative number. */
  private static int place(List<Chunk> chunks, Span span) {
    int low = 0;
    int high = chunks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before = chunks.get(middle).span().compareTo(span) < 0;
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return low < chunks.size() && chunks.get(low).span().equals(span) ? low : -1;
  }
}
