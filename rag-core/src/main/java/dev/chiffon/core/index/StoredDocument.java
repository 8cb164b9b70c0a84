package dev.chiffon.core.index;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import java.util.List;

/** A document as the index keeps it: where it came from, and how it was cut. */
record StoredDocument(String sourceId, String contentHash, Document document, List<Chunk> chunks) {

  StoredDocument {
    chunks = List.copyOf(chunks);
  }

  String id() {
    return document.id();
  }

  List<String> chunkIds() {
    return chunks.stream().map(Chunk::id).toList();
  }
}
