package dev.chiffon.core.query;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.HashEmbedder;
import dev.chiffon.core.lexical.Bm25Config;
import dev.chiffon.core.lexical.Bm25Index;
import dev.chiffon.core.lexical.LexicalIndex;
import dev.chiffon.core.retrieve.HybridConfig;
import dev.chiffon.core.retrieve.HybridRetriever;
import dev.chiffon.core.retrieve.LexicalRetriever;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.core.store.ExactStore;
import dev.chiffon.core.store.VectorStore;
import java.util.List;

/** The same chunks in an index and in a store, embedded by counting words. */
final class Shelf {
  final LexicalIndex words = Bm25Index.inMemory(Bm25Config.defaults());
  final VectorStore vectors = new ExactStore();
  final Embedder embedder = new HashEmbedder(512, 16);

  Shelf(List<Chunk> chunks) {
    words.upsert(chunks);
    List<String> texts = chunks.stream().map(Chunk::text).toList();
    vectors.upsert(EmbeddedChunk.pair(chunks, embedder.embed(texts, Embedder.Role.DOCUMENT)));
  }

  Retriever hybrid() {
    return new HybridRetriever(words, vectors, embedder, HybridConfig.defaults());
  }

  Retriever byWords() {
    return new LexicalRetriever(words);
  }
}
