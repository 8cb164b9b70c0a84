package dev.chiffon.core.index;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Uninterrupted;
import dev.chiffon.core.data.UnreadableDocumentException;
import dev.chiffon.core.embed.ChunkEmbedder;
import dev.chiffon.core.embed.TextTooLongException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Embeds the chunks of documents, but not what was embedded of an older version already. */
final class BatchEmbedder {
  /** So many texts are embedded before the deadline is looked at again. */
  private static final int SLICE = 64;

  /** A chunk and what its embedding is made of. */
  private record Task(Chunk chunk, ChunkEmbedder.Input input) {}

  private final ChunkEmbedder embedder;
  private final Truth truth;
  private int embedded;
  private int reused;

  BatchEmbedder(ChunkEmbedder embedder, Truth truth) {
    this.embedder = embedder;
    this.truth = truth;
  }

  int embedded() {
    return embedded;
  }

  int reused() {
    return reused;
  }

  /**
   * Returns the chunks of each document with their embeddings.
   *
   * @throws UnreadableDocumentException if a chunk of a document is too long for the embedder
   * @throws dev.chiffon.core.data.DeadlineExceededException if the deadline passes first
   */
  List<EmbeddedDocument> embed(List<StoredDocument> batch, Deadline deadline) {
    Map<ChunkEmbedder.Input, Embedding> known = Uninterrupted.get(() -> embeddingsBefore(batch));
    List<Task> tasks = batch.stream().flatMap(document -> tasks(document).stream()).toList();
    List<Task> unknown = tasks.stream().filter(each -> !known.containsKey(each.input())).toList();
    for (int start = 0; start < unknown.size(); start += SLICE) {
      deadline.check();
      embed(unknown.subList(start, Math.min(start + SLICE, unknown.size())), known);
    }
    reused += tasks.size() - unknown.size();
    Iterator<Task> next = tasks.iterator();
    return batch.stream().map(document -> embedded(document, next, known)).toList();
  }

  private static EmbeddedDocument embedded(
      StoredDocument document, Iterator<Task> tasks, Map<ChunkEmbedder.Input, Embedding> known) {
    List<EmbeddedChunk> chunks = new ArrayList<>();
    for (Chunk chunk : document.chunks()) {
      Embedding embedding = Optional.ofNullable(known.get(tasks.next().input())).orElseThrow();
      chunks.add(new EmbeddedChunk(chunk, embedding));
    }
    return new EmbeddedDocument(document, chunks);
  }

  private List<Task> tasks(StoredDocument document) {
    List<ChunkEmbedder.Input> inputs = embedder.inputs(document.document(), document.chunks());
    List<Task> tasks = new ArrayList<>(inputs.size());
    for (int i = 0; i < inputs.size(); i++) {
      tasks.add(new Task(document.chunks().get(i), inputs.get(i)));
    }
    return tasks;
  }

  private void embed(List<Task> tasks, Map<ChunkEmbedder.Input, Embedding> known) {
    try {
      List<Embedding> embeddings = embedder.embed(tasks.stream().map(Task::input).toList());
      for (int i = 0; i < tasks.size(); i++) {
        known.put(tasks.get(i).input(), embeddings.get(i));
      }
      embedded += tasks.size();
    } catch (TextTooLongException e) {
      throw tooLong(tasks.get(e.position()).chunk(), e);
    }
  }

  private UnreadableDocumentException tooLong(Chunk chunk, TextTooLongException e) {
    String message =
        "need chunks of at most %d tokens for '%s', got %d in %s; give the chunker a lower maximum"
            .formatted(e.maxTokens(), embedder.embedder().name(), e.tokens(), chunk.id());
    return new UnreadableDocumentException(chunk.documentId(), "CHUNK_TOO_LONG", message, e);
  }

  private Map<ChunkEmbedder.Input, Embedding> embeddingsBefore(List<StoredDocument> batch) {
    Map<ChunkEmbedder.Input, Embedding> known = new HashMap<>();
    for (StoredDocument document : batch) {
      truth
          .find(document.id())
          .ifPresent(
              old -> {
                List<Embedding> embeddings = truth.embeddings(old.id());
                List<Task> tasks = tasks(old);
                for (int i = 0; i < tasks.size(); i++) {
                  known.put(tasks.get(i).input(), embeddings.get(i));
                }
              });
    }
    return known;
  }
}
