package dev.chiffon.eval;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The passages of chunks that lie in memory; a text is known as far as one chunk has it. */
final class ChunkPassages implements Passages {
  private final Map<String, List<Chunk>> chunks = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();

  private ChunkPassages() {}

  /** Returns the passages of chunks that stand in the order of their documents. */
  static ChunkPassages of(List<Chunk> chunks) {
    ChunkPassages passages = new ChunkPassages();
    for (Chunk chunk : chunks) {
      List<Chunk> ofDocument =
          passages.chunks.computeIfAbsent(chunk.documentId(), id -> new ArrayList<>());
      passages.places.put(chunk.id(), ofDocument.size());
      ofDocument.add(chunk);
    }
    return passages;
  }

  @Override
  public Optional<String> text(String documentId, Span span) {
    return chunks.getOrDefault(documentId, List.of()).stream()
        .filter(chunk -> chunk.span().contains(span))
        .map(
            chunk ->
                chunk
                    .text()
                    .substring(
                        span.start() - chunk.span().start(), span.end() - chunk.span().start()))
        .findFirst();
  }

  @Override
  public Optional<Chunk> previous(Chunk chunk) {
    return beside(chunk, -1);
  }

  @Override
  public Optional<Chunk> next(Chunk chunk) {
    return beside(chunk, 1);
  }

  private Optional<Chunk> beside(Chunk chunk, int step) {
    List<Chunk> ofDocument = chunks.getOrDefault(chunk.documentId(), List.of());
    return Optional.ofNullable(places.get(chunk.id()))
        .map(place -> place + step)
        .filter(place -> place >= 0 && place < ofDocument.size())
        .map(ofDocument::get);
  }
}
