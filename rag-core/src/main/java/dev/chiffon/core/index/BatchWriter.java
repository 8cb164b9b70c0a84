package dev.chiffon.core.index;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.ContextualText;
import dev.chiffon.core.embed.Embedder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes documents to the truth first, then to what is derived from it. What was embedded of an
 * older version of a document is not embedded again.
 */
final class BatchWriter {
  /** A document with the embeddings of its chunks. */
  private record Embedded(StoredDocument document, List<Embedding> embeddings) {}

  private final ChunkIndex index;
  private int embedded;
  private int reused;

  BatchWriter(ChunkIndex index) {
    this.index = index;
  }

  int embedded() {
    return embedded;
  }

  int reused() {
    return reused;
  }

  void write(List<StoredDocument> batch) {
    if (batch.isEmpty()) {
      return;
    }
    List<String> texts = new ArrayList<>();
    Map<String, Embedding> known = new HashMap<>();
    for (StoredDocument document : batch) {
      known.putAll(embeddingsBefore(document.id()));
      document.chunks().forEach(chunk -> texts.add(text(chunk)));
    }
    reused += (int) texts.stream().filter(known::containsKey).count();
    List<String> unknown = texts.stream().filter(text -> !known.containsKey(text)).toList();
    List<Embedding> made = index.embedder().embed(unknown, Embedder.Role.DOCUMENT);
    embedded += made.size();
    for (int i = 0; i < made.size(); i++) {
      known.put(unknown.get(i), made.get(i));
    }
    commit(
        batch.stream()
            .map(document -> new Embedded(document, embeddings(document, known)))
            .toList());
  }

  private String text(Chunk chunk) {
    return ContextualText.of(chunk, index.embedder());
  }

  private List<Embedding> embeddings(StoredDocument document, Map<String, Embedding> known) {
    return document.chunks().stream()
        .map(chunk -> Optional.ofNullable(known.get(text(chunk))).orElseThrow())
        .toList();
  }

  private Map<String, Embedding> embeddingsBefore(String documentId) {
    Optional<StoredDocument> old = index.library().find(documentId);
    if (old.isEmpty()) {
      return Map.of();
    }
    List<Embedding> embeddings = index.truth().embeddings(documentId);
    Map<String, Embedding> byText = new HashMap<>();
    for (int i = 0; i < embeddings.size(); i++) {
      byText.put(text(old.get().chunks().get(i)), embeddings.get(i));
    }
    return byText;
  }

  private void commit(List<Embedded> batch) {
    Truth truth = index.truth();
    try {
      batch.forEach(next -> truth.put(next.document(), next.embeddings()));
      truth.commit();
    } catch (RuntimeException e) {
      truth.rollback();
      throw e;
    }
    batch.forEach(this::derive);
  }

  private void derive(Embedded next) {
    StoredDocument document = next.document();
    Set<String> gone = new HashSet<>();
    index.library().find(document.id()).ifPresent(old -> gone.addAll(old.chunkIds()));
    document.chunkIds().forEach(gone::remove);
    index.library().put(document);
    index.vectors().upsert(EmbeddedChunk.pair(document.chunks(), next.embeddings()));
    index.words().upsert(document.chunks());
    forget(gone);
  }

  /** Removes chunks, from what finds them before what knows them. */
  private void forget(Collection<String> chunkIds) {
    index.vectors().remove(chunkIds);
    index.words().remove(chunkIds);
    index.library().forget(chunkIds);
  }

  void remove(List<StoredDocument> documents) {
    if (documents.isEmpty()) {
      return;
    }
    documents.forEach(document -> index.truth().remove(document.id()));
    index.truth().commit();
    for (StoredDocument document : documents) {
      forget(document.chunkIds());
      index.library().remove(document);
    }
  }
}
