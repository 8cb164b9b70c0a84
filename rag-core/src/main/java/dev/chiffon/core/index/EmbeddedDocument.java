package dev.chiffon.core.index;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import java.util.List;

/** A document ready to be written: each of its chunks, in order, with its embedding. */
record EmbeddedDocument(StoredDocument document, List<EmbeddedChunk> chunks) {

  EmbeddedDocument {
    chunks = List.copyOf(chunks);
  }

  List<Embedding> embeddings() {
    return chunks.stream().map(EmbeddedChunk::embedding).toList();
  }
}
