package dev.chiffon.eval;

import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.embed.ChunkEmbedder;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.rerank.Reranker;
import dev.chiffon.core.retrieve.Retriever;
import java.util.Optional;
import java.util.function.Function;

/**
 * One way to retrieve, to be compared with others by an {@link Experiment}. Two setups that differ
 * in one part show what that part is worth.
 *
 * @param embedder what embeds chunks and questions; whoever gives it closes it
 * @param chunker what cuts documents; empty for the library's default, along the structure
 * @param chunkEmbedder what embeds their chunks instead of the usual way; it brings its embedder
 * @param retriever which of a corpus's retrievers, such as {@code IndexedCorpus::bm25}
 * @param reranker the reranker on top, made for a corpus since some need its statistics
 */
public record Setup(
    Embedder embedder,
    Optional<Chunker> chunker,
    Optional<ChunkEmbedder> chunkEmbedder,
    Function<IndexedCorpus, Retriever> retriever,
    Function<IndexedCorpus, Reranker> reranker) {

  /** Returns what a pipeline does that is told nothing else, and no reranker on top of it. */
  public static Setup of(Embedder embedder) {
    return new Setup(
        embedder,
        Optional.empty(),
        Optional.empty(),
        IndexedCorpus::standard,
        corpus -> Reranker.none());
  }

  /** Returns the same with another embedder, which embeds chunks in the usual way. */
  public Setup withEmbedder(Embedder embedder) {
    return new Setup(embedder, chunker, Optional.empty(), retriever, reranker);
  }

  /** Returns the same with another way to embed the chunks of documents, and its embedder. */
  public Setup withChunkEmbedder(ChunkEmbedder chunkEmbedder) {
    return new Setup(
        chunkEmbedder.embedder(), chunker, Optional.of(chunkEmbedder), retriever, reranker);
  }

  /** Returns the same with another chunker. */
  public Setup withChunker(Chunker chunker) {
    return new Setup(embedder, Optional.of(chunker), chunkEmbedder, retriever, reranker);
  }

  /** Returns the same with another retriever. */
  public Setup withRetriever(Function<IndexedCorpus, Retriever> retriever) {
    return new Setup(embedder, chunker, chunkEmbedder, retriever, reranker);
  }

  /** Returns the same with another reranker. */
  public Setup withReranker(Function<IndexedCorpus, Reranker> reranker) {
    return new Setup(embedder, chunker, chunkEmbedder, retriever, reranker);
  }

  Retriever over(IndexedCorpus corpus) {
    return corpus.reranked(retriever.apply(corpus), reranker.apply(corpus));
  }
}
