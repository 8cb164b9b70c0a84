package dev.chiffon.core.index;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Uninterrupted;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes documents to the truth first, then to what is derived from it. */
final class BatchWriter {
  /** So many chunks are stored before a question gets its turn. */
  private static final int SLICE = 64;

  private final ChunkIndex index;

  BatchWriter(ChunkIndex index) {
    this.index = index;
  }

  /** Writes all of the documents; none of them if the truth cannot be written. */
  void write(List<EmbeddedDocument> batch) {
    Uninterrupted.run(
        () -> {
          Truth truth = index.truth();
          truth.commit(() -> batch.forEach(each -> truth.put(each.document(), each.embeddings())));
          index.deriving(() -> derive(batch));
        });
  }

  /** Brings the new chunks where they are found before they count; removes the old ones last. */
  private void derive(List<EmbeddedDocument> batch) {
    List<StoredDocument> documents = batch.stream().map(EmbeddedDocument::document).toList();
    Set<String> gone = new HashSet<>();
    for (StoredDocument document : documents) {
      index.library().find(document.id()).ifPresent(old -> gone.addAll(old.chunkIds()));
      index.library().announce(document.chunks());
    }
    documents.forEach(document -> document.chunkIds().forEach(gone::remove));
    List<EmbeddedChunk> chunks = batch.stream().flatMap(each -> each.chunks().stream()).toList();
    for (int start = 0; start < chunks.size(); start += SLICE) {
      index.vectors().upsert(chunks.subList(start, Math.min(start + SLICE, chunks.size())));
    }
    index.words().upsert(chunks.stream().map(EmbeddedChunk::chunk).toList());
    documents.forEach(index.library()::put);
    forget(gone);
  }

  /** Removes chunks, from what finds them before what knows them. */
  private void forget(Collection<String> chunkIds) {
    index.vectors().remove(chunkIds);
    index.words().remove(chunkIds);
    index.library().forget(chunkIds);
  }

  /** Removes all of the documents; none of them if the truth cannot be written. */
  void remove(List<StoredDocument> documents) {
    if (documents.isEmpty()) {
      return;
    }
    Uninterrupted.run(
        () -> {
          Truth truth = index.truth();
          truth.commit(() -> documents.forEach(document -> truth.remove(document.id())));
          index.deriving(() -> documents.forEach(this::forget));
        });
  }

  private void forget(StoredDocument document) {
    forget(document.chunkIds());
    index.library().remove(document);
  }
}
