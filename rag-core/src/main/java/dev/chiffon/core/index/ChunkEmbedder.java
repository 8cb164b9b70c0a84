package dev.chiffon.core.index;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Uninterrupted;
import dev.chiffon.core.data.UnreadableDocumentException;
import dev.chiffon.core.embed.ContextualText;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.TextTooLongException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Embeds the chunks of documents, but not what was embedded of an older version already. */
final class ChunkEmbedder {
  /** So many texts are embedded before the deadline is looked at again. */
  private static final int SLICE = 64;

  /** A chunk and what is embedded of it. */
  private record Text(Chunk chunk, String text) {}

  private final Embedder embedder;
  private final Truth truth;
  private int embedded;
  private int reused;

  ChunkEmbedder(Embedder embedder, Truth truth) {
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
    Map<String, Embedding> known = Uninterrupted.get(() -> embeddingsBefore(batch));
    List<Text> texts =
        batch.stream().flatMap(document -> document.chunks().stream()).map(this::text).toList();
    List<Text> unknown = texts.stream().filter(each -> !known.containsKey(each.text())).toList();
    for (int start = 0; start < unknown.size(); start += SLICE) {
      deadline.check();
      embed(unknown.subList(start, Math.min(start + SLICE, unknown.size())), known);
    }
    reused += texts.size() - unknown.size();
    Iterator<Text> next = texts.iterator();
    return batch.stream().map(document -> embedded(document, next, known)).toList();
  }

  private static EmbeddedDocument embedded(
      StoredDocument document, Iterator<Text> texts, Map<String, Embedding> known) {
    List<EmbeddedChunk> chunks = new ArrayList<>();
    for (Chunk chunk : document.chunks()) {
      Embedding embedding = Optional.ofNullable(known.get(texts.next().text())).orElseThrow();
      chunks.add(new EmbeddedChunk(chunk, embedding));
    }
    return new EmbeddedDocument(document, chunks);
  }

  private Text text(Chunk chunk) {
    return new Text(chunk, ContextualText.of(chunk, embedder));
  }

  private void embed(List<Text> texts, Map<String, Embedding> known) {
    try {
      List<Embedding> embeddings =
          embedder.embed(texts.stream().map(Text::text).toList(), Embedder.Role.DOCUMENT);
      for (int i = 0; i < texts.size(); i++) {
        known.put(texts.get(i).text(), embeddings.get(i));
      }
      embedded += texts.size();
    } catch (TextTooLongException e) {
      throw tooLong(texts.get(e.position()).chunk(), e);
    }
  }

  private UnreadableDocumentException tooLong(Chunk chunk, TextTooLongException e) {
    String message =
        "need chunks of at most %d tokens for '%s', got %d in %s; give the chunker a lower maximum"
            .formatted(e.maxTokens(), embedder.name(), e.tokens(), chunk.id());
    return new UnreadableDocumentException(chunk.documentId(), "CHUNK_TOO_LONG", message, e);
  }

  private Map<String, Embedding> embeddingsBefore(List<StoredDocument> batch) {
    Map<String, Embedding> byText = new HashMap<>();
    for (StoredDocument document : batch) {
      Optional<StoredDocument> old = truth.find(document.id());
      List<Chunk> chunks = old.map(StoredDocument::chunks).orElse(List.of());
      for (EmbeddedChunk each : EmbeddedChunk.pair(chunks, truth.embeddings(document.id()))) {
        byText.put(text(each.chunk()).text(), each.embedding());
      }
    }
    return byText;
  }
}
