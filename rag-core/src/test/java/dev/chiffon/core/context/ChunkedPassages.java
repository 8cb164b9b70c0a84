package dev.chiffon.core.context;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import java.util.List;
import java.util.Optional;

/** The texts of some documents, and their chunks in reading order, document by document. */
final class ChunkedPassages extends TestPassages {
  private final List<Chunk> chunks;

  ChunkedPassages(List<Document> documents, List<Chunk> chunks) {
    super(documents);
    this.chunks = List.copyOf(chunks);
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
    int at = chunks.indexOf(chunk) + step;
    return chunks.contains(chunk) && at >= 0 && at < chunks.size()
        ? Optional.of(chunks.get(at)).filter(it -> it.documentId().equals(chunk.documentId()))
        : Optional.empty();
  }
}
