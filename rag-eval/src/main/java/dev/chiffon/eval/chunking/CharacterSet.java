package dev.chiffon.eval.chunking;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Span;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Characters of documents, each once however often it was added. */
final class CharacterSet {
  private final Map<String, BitSet> byDocument = new HashMap<>();

  static CharacterSet of(List<Chunk> chunks) {
    CharacterSet characters = new CharacterSet();
    chunks.forEach(chunk -> characters.add(chunk.documentId(), chunk.span()));
    return characters;
  }

  void add(String documentId, Span span) {
    byDocument.computeIfAbsent(documentId, id -> new BitSet()).set(span.start(), span.end());
  }

  long size() {
    return byDocument.values().stream().mapToLong(BitSet::cardinality).sum();
  }

  /** Returns how many characters of a span are among these. */
  int within(String documentId, Span span) {
    BitSet characters = byDocument.get(documentId);
    return characters == null ? 0 : characters.get(span.start(), span.end()).cardinality();
  }

  /** Returns how many characters both have. */
  long shared(CharacterSet other) {
    long shared = 0;
    for (Map.Entry<String, BitSet> each : byDocument.entrySet()) {
      BitSet both = (BitSet) each.getValue().clone();
      both.and(other.byDocument.getOrDefault(each.getKey(), new BitSet()));
      shared += both.cardinality();
    }
    return shared;
  }
}
