package dev.chiffon.eval;

import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.embed.CachingEmbedder;
import dev.chiffon.core.embed.ChunkEmbedder;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.lexical.Bm25Config;
import dev.chiffon.core.lexical.Bm25Index;
import dev.chiffon.core.lexical.LexicalIndex;
import dev.chiffon.core.rerank.EvidenceReranker;
import dev.chiffon.core.rerank.Reranker;
import dev.chiffon.core.retrieve.DenseRetriever;
import dev.chiffon.core.retrieve.HybridConfig;
import dev.chiffon.core.retrieve.HybridRetriever;
import dev.chiffon.core.retrieve.LexicalRetriever;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.core.store.ExactStore;
import dev.chiffon.core.store.VectorStore;
import dev.chiffon.eval.data.BeirFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Chunks indexed once, to be searched in every way: by words, by exact comparison of all
 * embeddings, and by both. What is measured is therefore retrieval itself, and not how well a graph
 * approximates it. Safe for any number of threads.
 */
public final class IndexedCorpus implements AutoCloseable {
  /** As many as a pipeline hands to its reranker. */
  private static final int CANDIDATES = 50;

  /** Each question is embedded once, though several ways and depths ask for it; some 15 MB. */
  private static final int RECENT_EMBEDDINGS = 10_000;

  private final List<Chunk> chunks;
  private final Passages passages;
  private final Reranker evidence;
  private final Embedder embedder;
  private final Supplier<CorpusEmbedder.Result> embedding;
  private final LexicalIndex words = Bm25Index.inMemory(Bm25Config.defaults());
  private final VectorStore vectors = new ExactStore();
  private boolean isEmbedded;
  private int cutTexts;

  private IndexedCorpus(
      List<Chunk> chunks, Embedder embedder, Supplier<CorpusEmbedder.Result> embedding) {
    this.chunks = chunks;
    this.passages = ChunkPassages.of(chunks);
    this.evidence = EvidenceReranker.of(words.statistics(), passages);
    this.embedder = new CachingEmbedder(embedder, RECENT_EMBEDDINGS);
    this.embedding = embedding;
    words.upsert(chunks);
  }

  /** Returns documents as a chunker cuts them; see the other method. */
  public static IndexedCorpus of(List<Document> documents, Chunker chunker, Embedder embedder) {
    return of(documents, chunker, embedder, ProgressListener.none());
  }

  /** Returns documents as a chunker cuts them. The embedder is not closed with the corpus. */
  public static IndexedCorpus of(
      List<Document> documents, Chunker chunker, Embedder embedder, ProgressListener listener) {
    return of(documents, chunker, ChunkEmbedder.contextual(embedder), listener);
  }

  /**
   * Returns documents as a chunker cuts them and a chunk embedder embeds them. The embedder is not
   * closed with the corpus.
   */
  public static IndexedCorpus of(
      List<Document> documents,
      Chunker chunker,
      ChunkEmbedder chunkEmbedder,
      ProgressListener listener) {
    List<Chunk> chunks = new ArrayList<>();
    List<ChunkEmbedder.Input> inputs = new ArrayList<>();
    for (Document document : documents) {
      List<Chunk> cut = chunker.chunk(document);
      chunks.addAll(cut);
      inputs.addAll(chunkEmbedder.inputs(document, cut));
    }
    return new IndexedCorpus(
        List.copyOf(chunks),
        chunkEmbedder.embedder(),
        () -> CorpusEmbedder.embedWhole(inputs, chunkEmbedder, listener));
  }

  /** Returns the texts of a folder, one chunk each; see the other method. */
  public static IndexedCorpus of(BeirFolder folder, Embedder embedder) {
    return of(folder, embedder, ProgressListener.none());
  }

  /**
   * Returns the texts of a folder, one chunk each. Of a text that with its title is too long for
   * the embedder, as many of the first words are embedded as fit; {@link #cutTexts} says of how
   * many. The embedder is not closed with the corpus.
   */
  public static IndexedCorpus of(BeirFolder folder, Embedder embedder, ProgressListener listener) {
    List<Chunk> chunks = folder.chunks();
    CorpusEmbedder embedding = new CorpusEmbedder(embedder, listener);
    return new IndexedCorpus(chunks, embedder, () -> embedding.embedBeginnings(chunks));
  }

  /** Returns the embedded chunks; they are embedded when they are first asked for. */
  private synchronized VectorStore vectors() {
    if (!isEmbedded) {
      CorpusEmbedder.Result embedded = embedding.get();
      vectors.upsert(EmbeddedChunk.pair(chunks, embedded.embeddings()));
      cutTexts = embedded.cutTexts();
      isEmbedded = true;
    }
    return vectors;
  }

  /** Returns a retriever by words: BM25. Nothing is embedded for it. */
  public Retriever bm25() {
    return new LexicalRetriever(words);
  }

  /**
   * Returns a retriever by meaning: the cosine with every chunk.
   *
   * @throws dev.chiffon.core.embed.TextTooLongException if a chunk is too long for the embedder
   */
  public Retriever dense() {
    return new DenseRetriever(vectors(), embedder);
  }

  /**
   * Returns a retriever that does all that a pipeline does which is told nothing else: words and
   * meaning, then the evidence of the texts.
   */
  public Retriever standard() {
    return reranked(hybrid(), evidence);
  }

  /** Returns a retriever by words and meaning, the first half of {@link #standard}. */
  public Retriever hybrid() {
    return hybrid(HybridConfig.defaults());
  }

  /**
   * Returns a retriever by words and meaning.
   *
   * @throws dev.chiffon.core.embed.TextTooLongException if a chunk is too long for the embedder
   */
  public Retriever hybrid(HybridConfig config) {
    return new HybridRetriever(words, vectors(), embedder, config).withNeighbours(passages);
  }

  /** Returns a retriever whose best 50, or as many as are wanted, are put into a better order. */
  public Retriever reranked(Retriever retriever, Reranker reranker) {
    return (question, k) ->
        reranker.rerank(question, retriever.retrieve(question, Math.max(k, CANDIDATES))).stream()
            .limit(k)
            .toList();
  }

  /** Returns the term statistics, for rerankers that need them. */
  public TermStatistics statistics() {
    return words.statistics();
  }

  /** Returns the chunks around a chunk, for rerankers that need them. */
  public Passages passages() {
    return passages;
  }

  /** Returns the chunks, in the order of the documents. */
  public List<Chunk> chunks() {
    return chunks;
  }

  /** Returns how many chunks there are. */
  public int chunkCount() {
    return chunks.size();
  }

  /**
   * Returns of how many texts the embedder has seen the beginning only: none before the first
   * retriever that needs embeddings.
   */
  public synchronized int cutTexts() {
    return cutTexts;
  }

  /** Frees index and store; the embedder stays open. */
  @Override
  public void close() {
    words.close();
    vectors.close();
  }
}
