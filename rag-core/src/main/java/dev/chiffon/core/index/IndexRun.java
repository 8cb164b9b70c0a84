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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Brings the index in step with a source, document by document. Documents are written in batches,
 * so that the embedder has enough to do; a run that is stopped keeps the batches it has written,
 * and what was not written yet is not there.
 */
final class IndexRun {
  /** So many chunks keep the workers of an embedder busy for about a second. */
  private static final int BATCH_CHUNKS = 64;

  /** A document that was read, but not written yet. */
  private record Pending(StoredDocument document, boolean isNew) {}

  private final DocumentSource source;
  private final Deadline deadline;
  private final Chunker chunker;
  private final Library library;
  private final BatchEmbedder embedder;
  private final BatchWriter writer;
  private final StageListener listener;

  private final List<IndexReport.Failure> failures = new ArrayList<>();
  private final List<Pending> batch = new ArrayList<>();
  private final Set<String> present = new HashSet<>();
  private int total;
  private int batchChunks;
  private int added;
  private int updated;
  private int unchanged;

  IndexRun(DocumentSource source, Deadline deadline, ChunkIndex index) {
    this.source = source;
    this.deadline = deadline;
    this.chunker = index.chunker();
    this.library = index.library();
    this.embedder = new BatchEmbedder(index.chunkEmbedder(), index.truth());
    this.writer = new BatchWriter(index);
    this.listener = index.listener();
  }

  IndexReport run() {
    long start = System.nanoTime();
    List<DocumentSource.Entry> entries = source.entries();
    total = entries.size();
    for (DocumentSource.Entry entry : entries) {
      deadline.check();
      take(entry);
      if (batchChunks >= BATCH_CHUNKS) {
        flush();
      }
    }
    flush();
    int deleted = removeVanished();
    failures.sort(Comparator.comparing(IndexReport.Failure::documentId));
    return new IndexReport(
        added,
        updated,
        unchanged,
        deleted,
        failures,
        embedder.embedded(),
        embedder.reused(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private void take(DocumentSource.Entry entry) {
    String id = entry.documentId();
    try {
      Optional<StoredDocument> old = library.find(id);
      requireOwnId(id, old);
      String hash = entry.contentHash();
      if (old.isPresent() && old.get().contentHash().equals(hash)) {
        unchanged++;
        tellDone(id);
        return;
      }
      StoredDocument read = read(entry, hash);
      batch.add(new Pending(read, old.isEmpty()));
      batchChunks += read.chunks().size();
    } catch (UnreadableDocumentException e) {
      fail(id, e.reason(), e);
    } catch (DeadlineExceededException | CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      fail(id, e.getClass().getSimpleName(), e);
    }
  }

  private void requireOwnId(String id, Optional<StoredDocument> old) {
    if (!present.add(id)) {
      throw duplicate(id, "need each id once in a source, got '%s' again".formatted(id));
    }
    if (old.isPresent() && !old.get().sourceId().equals(source.id())) {
      String rule = "need an id of its own; '%s' is already taken by the source '%s'";
      throw duplicate(id, rule.formatted(id, old.get().sourceId()));
    }
  }

  private static UnreadableDocumentException duplicate(String id, String message) {
    return new UnreadableDocumentException(id, "DUPLICATE_ID", message, null);
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

  private void fail(String id, String reason, RuntimeException e) {
    String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getName());
    failures.add(new IndexReport.Failure(id, reason, message));
    tellDone(id);
  }

  /** Writes the batch, without the documents that cannot be embedded. */
  private void flush() {
    while (!batch.isEmpty()) {
      try {
        List<StoredDocument> documents = batch.stream().map(Pending::document).toList();
        writer.write(embedder.embed(documents, deadline));
        batch.forEach(this::count);
        batch.clear();
      } catch (UnreadableDocumentException e) {
        batch.removeIf(pending -> pending.document().id().equals(e.documentId()));
        fail(e.documentId(), e.reason(), e);
      }
    }
    batchChunks = 0;
  }

  private void count(Pending written) {
    added += written.isNew() ? 1 : 0;
    updated += written.isNew() ? 0 : 1;
    tellDone(written.document().id());
  }

  private void tellDone(String id) {
    int done = added + updated + unchanged + failures.size();
    listener.documentDone(id, done, total);
  }

  private int removeVanished() {
    List<StoredDocument> vanished =
        library.all().stream()
            .filter(document -> document.sourceId().equals(source.id()))
            .filter(document -> !present.contains(document.id()))
            .toList();
    writer.remove(vanished);
    return vanished.size();
  }
}
