package dev.chiffon.core.retrieve;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.HashEmbedder;
import dev.chiffon.core.lexical.Bm25Config;
import dev.chiffon.core.lexical.Bm25Index;
import dev.chiffon.core.lexical.LexicalIndex;
import dev.chiffon.core.store.ExactStore;
import dev.chiffon.core.store.VectorStore;
import java.util.List;

/** The same chunks in an index and in a store, embedded by counting words. */
final class SmallCollection {
  final LexicalIndex index = Bm25Index.inMemory(Bm25Config.defaults());
  final VectorStore store = new ExactStore();
  final Embedder embedder = new HashEmbedder(512, 16);

  SmallCollection(List<Chunk> chunks) {
    index.upsert(chunks);
    List<String> texts = chunks.stream().map(Chunk::text).toList();
    store.upsert(EmbeddedChunk.pair(chunks, embedder.embed(texts, Embedder.Role.DOCUMENT)));
  }

  HybridRetriever hybrid(HybridConfig config) {
    return new HybridRetriever(index, store, embedder, config);
  }
}
