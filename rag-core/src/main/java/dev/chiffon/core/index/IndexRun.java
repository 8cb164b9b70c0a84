package dev.chiffon.core.index;

import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.core.data.StageListener;
import dev.chiffon.core.data.UnreadableDocumentException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Brings the index in step with a source, document by document. Documents are written in batches,
 * so that the embedder has enough to do; a run that is stopped keeps the batches it has written.
 */
final class IndexRun {
  /** So many chunks keep the workers of an embedder busy for about a second. */
  private static final int BATCH_CHUNKS = 64;

  private final DocumentSource source;
  private final Deadline deadline;
  private final Chunker chunker;
  private final Library library;
  private final BatchWriter writer;
  private final StageListener listener;

  private final List<IndexReport.Failure> failures = new ArrayList<>();
  private final List<StoredDocument> batch = new ArrayList<>();
  private int batchChunks;
  private int added;
  private int updated;
  private int unchanged;

  IndexRun(DocumentSource source, Deadline deadline, ChunkIndex index) {
    this.source = source;
    this.deadline = deadline;
    this.chunker = index.chunker();
    this.library = index.library();
    this.writer = new BatchWriter(index);
    this.listener = index.listener();
  }

  IndexReport run() {
    long start = System.nanoTime();
    List<DocumentSource.Entry> entries = source.entries();
    Set<String> present = new HashSet<>();
    try {
      for (DocumentSource.Entry entry : entries) {
        deadline.check();
        present.add(entry.documentId());
        take(entry);
        listener.documentDone(entry.documentId(), present.size(), entries.size());
      }
    } finally {
      flush();
    }
    int deleted = removeVanished(present);
    return new IndexReport(
        added,
        updated,
        unchanged,
        deleted,
        failures,
        writer.embedded(),
        writer.reused(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private void take(DocumentSource.Entry entry) {
    String id = entry.documentId();
    try {
      Optional<StoredDocument> old = library.find(id);
      if (old.isPresent() && !old.get().sourceId().equals(source.id())) {
        String rule = "need an id of its own; '%s' is already taken by the source '%s'";
        throw new UnreadableDocumentException(
            id, "DUPLICATE_ID", rule.formatted(id, old.get().sourceId()), null);
      }
      String hash = entry.contentHash();
      if (old.isPresent() && old.get().contentHash().equals(hash)) {
        unchanged++;
        return;
      }
      add(read(entry, hash));
      added += old.isPresent() ? 0 : 1;
      updated += old.isPresent() ? 1 : 0;
    } catch (UnreadableDocumentException e) {
      failures.add(new IndexReport.Failure(id, e.reason(), message(e)));
    } catch (DeadlineExceededException | CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      failures.add(new IndexReport.Failure(id, e.getClass().getSimpleName(), message(e)));
    }
  }

  private StoredDocument read(DocumentSource.Entry entry, String hash) {
    Document document = entry.load(deadline);
    if (!document.id().equals(entry.documentId())) {
      throw new IllegalArgumentException(
          "need the document '%s' from its source, got '%s'"
              .formatted(entry.documentId(), document.id()));
    }
    List<Chunk> chunks = chunker.chunk(document);
    return new StoredDocument(source.id(), hash, document, chunks);
  }

  private static String message(RuntimeException e) {
    return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getName());
  }

  private void add(StoredDocument document) {
    batch.add(document);
    batchChunks += document.chunks().size();
    if (batchChunks >= BATCH_CHUNKS) {
      flush();
    }
  }

  private void flush() {
    writer.write(batch);
    batch.clear();
    batchChunks = 0;
  }

  private int removeVanished(Set<String> present) {
    List<StoredDocument> vanished =
        library.all().stream()
            .filter(document -> document.sourceId().equals(source.id()))
            .filter(document -> !present.contains(document.id()))
            .toList();
    writer.remove(vanished);
    return vanished.size();
  }
}
