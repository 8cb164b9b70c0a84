package dev.chiffon.core;

import dev.chiffon.core.answer.Answerer;
import dev.chiffon.core.answer.ChatAnswerer;
import dev.chiffon.core.answer.ConfidenceGate;
import dev.chiffon.core.answer.ConfidenceScorer;
import dev.chiffon.core.answer.ExtractiveAnswerer;
import dev.chiffon.core.answer.RelevanceFloor;
import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.context.BudgetAssembler;
import dev.chiffon.core.context.ContextAssembler;
import dev.chiffon.core.context.ContextConfig;
import dev.chiffon.core.data.StageListener;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.data.TextSimilarity;
import dev.chiffon.core.embed.CachingEmbedder;
import dev.chiffon.core.embed.ChunkEmbedder;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.core.index.ChunkIndex;
import dev.chiffon.core.lexical.Bm25Config;
import dev.chiffon.core.query.QuestionRewriter;
import dev.chiffon.core.rerank.EvidenceReranker;
import dev.chiffon.core.rerank.Reranker;
import dev.chiffon.core.retrieve.Fusion;
import dev.chiffon.core.retrieve.HybridConfig;
import dev.chiffon.core.retrieve.HybridRetriever;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.core.store.VectorStore;
import dev.chiffon.core.text.TokenCounter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Puts a pipeline together. Each part has a default that needs no key and no network; whoever gives
 * a part closes it. Not safe for threads.
 */
public final class RagBuilder {
  private static final int CANDIDATES = 50;

  /**
   * A question is embedded twice, and passages that answer one often answer the next; some 3 MB.
   */
  private static final int RECENT_EMBEDDINGS = 2_000;

  private static final double RELEVANCE_FLOOR = 0.135;

  private Optional<Path> directory = Optional.empty();
  private Optional<Embedder> embedder = Optional.empty();
  private Optional<Chunker> chunker = Optional.empty();
  private Optional<VectorStore> store = Optional.empty();
  private Optional<ContextAssembler> assembler = Optional.empty();
  private Optional<Function<TermStatistics, Answerer>> answerer = Optional.empty();
  private Function<Embedder, ChunkEmbedder> chunkEmbedder = ChunkEmbedder::contextual;
  private Bm25Config words = Bm25Config.defaults();
  private HybridConfig retrieval = HybridConfig.defaults();
  private Optional<QuestionRewriter> rewriter = Optional.empty();
  private Function<RetrievalParts, Retriever> retriever = RetrievalParts::usual;
  private UnaryOperator<Reranker> reranking = UnaryOperator.identity();
  private StageListener listener = StageListener.none();
  private ContextConfig context = ContextConfig.defaults();
  private Optional<TokenCounter> contextCounter = Optional.empty();
  private OptionalDouble relevanceFloor = OptionalDouble.empty();
  private OptionalDouble leastConfidence = OptionalDouble.empty();

  RagBuilder() {}

  /** Keeps the index in that directory; without one it lasts as long as the pipeline. */
  public RagBuilder directory(Path directory) {
    this.directory = Optional.of(directory);
    return this;
  }

  /** Embeds with {@code embedder} instead of MiniLM in process. */
  public RagBuilder embedder(Embedder embedder) {
    this.embedder = Optional.of(embedder);
    return this;
  }

  /**
   * Embeds chunks with what is made of the embedder, instead of each by itself under its title and
   * headings: such as in sight of their section, by late chunking. An index keeps to the way it was
   * made.
   */
  public RagBuilder chunkEmbedder(Function<Embedder, ChunkEmbedder> chunkEmbedder) {
    this.chunkEmbedder = chunkEmbedder;
    return this;
  }

  /**
   * Cuts with {@code chunker} instead of along the document's structure. What an index holds
   * already stays as it was cut until its content changes.
   */
  public RagBuilder chunker(Chunker chunker) {
    this.chunker = Optional.of(chunker);
    return this;
  }

  /** Keeps embedded chunks in {@code store}, which should be empty, instead of an HNSW store. */
  public RagBuilder store(VectorStore store) {
    this.store = Optional.of(store);
    return this;
  }

  /**
   * Reads and scores words as {@code words} says: such as in one language instead of each text's
   * own. An index made otherwise gets new postings, which embeds nothing.
   */
  public RagBuilder words(Bm25Config words) {
    this.words = words;
    return this;
  }

  /** Sets how the lexical and the dense leg are put together. */
  public RagBuilder retrieval(HybridConfig retrieval) {
    this.retrieval = retrieval;
    return this;
  }

  /**
   * Searches for, and answers, what {@code rewriter} makes of a question: such as one that follows
   * others made understandable by itself.
   */
  public RagBuilder rewriter(QuestionRewriter rewriter) {
    this.rewriter = Optional.of(rewriter);
    return this;
  }

  /**
   * Retrieves with what is made of the pipeline's parts, instead of with the usual retriever alone:
   * such as {@code parts -> new MultiQueryRetriever(parts.usual(), model, 3)}. Scores should lie
   * between about 0 and 1, where the usual reranker expects them.
   */
  public RagBuilder retriever(Function<RetrievalParts, Retriever> retriever) {
    this.retriever = retriever;
    return this;
  }

  /**
   * Reranks with {@code reranker} instead of by the evidence of the texts; {@link Reranker#none}
   * keeps the order of retrieval.
   */
  public RagBuilder reranker(Reranker reranker) {
    return reranker(usual -> reranker);
  }

  /**
   * Reranks with what is made of the usual reranker, which goes by the evidence of the texts: such
   * as {@code usual -> usual.then(ScoringReranker.of(model))}.
   */
  public RagBuilder reranker(UnaryOperator<Reranker> reranking) {
    this.reranking = reranking;
    return this;
  }

  /** Assembles contexts with {@code assembler} instead of by a token budget. */
  public RagBuilder assembler(ContextAssembler assembler) {
    this.assembler = Optional.of(assembler);
    return this;
  }

  /**
   * Sets the most tokens of a context; 1,000 by default.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public RagBuilder contextTokens(int contextTokens) {
    return context(context.withBudget(contextTokens));
  }

  /** Sets how a context is filled within its budget, ordered and written. */
  public RagBuilder context(ContextConfig context) {
    this.context = context;
    return this;
  }

  /**
   * Sets the least hybrid score that the best chunk must have; below it a question is refused and
   * no model asked. By default it is 0.135 with {@link Fusion#BOUND}, whose scores lie in about [0,
   * 1], and there is none with the other fusions, whose scores say nothing of relevance.
   *
   * @throws IllegalArgumentException if it is not a number
   */
  public RagBuilder relevanceFloor(double relevanceFloor) {
    if (Double.isNaN(relevanceFloor)) {
      throw new IllegalArgumentException("need a floor that is a number, got NaN");
    }
    this.relevanceFloor = OptionalDouble.of(relevanceFloor);
    return this;
  }

  /**
   * Counts the tokens of a context as the model that reads it does, instead of as the embedder
   * does.
   */
  public RagBuilder contextCounter(TokenCounter contextCounter) {
    this.contextCounter = Optional.of(contextCounter);
    return this;
  }

  /**
   * Sets the least confidence, from 0 to 1, that the context holds the answer; below it a question
   * is refused and no model asked. By default it is {@link ConfidenceGate#CAUTIOUS} with {@link
   * Fusion#BOUND}, for whose scores the confidence was fitted, and 0 with the other fusions.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public RagBuilder leastConfidence(double leastConfidence) {
    if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
      throw new IllegalArgumentException("need a confidence from 0 to 1, got " + leastConfidence);
    }
    this.leastConfidence = OptionalDouble.of(leastConfidence);
    return this;
  }

  /** Answers with {@code answerer} instead of quoting sentences. */
  public RagBuilder answerer(Answerer answerer) {
    this.answerer = Optional.of(terms -> answerer);
    return this;
  }

  /**
   * Lets a chat model answer instead of quoting sentences; its citations are verified by the terms
   * of the index.
   */
  public RagBuilder answerer(ChatAnswerer answerer) {
    this.answerer = Optional.of(answerer::withTerms);
    return this;
  }

  /** Lets {@code listener} hear what the pipeline does. */
  public RagBuilder listener(StageListener listener) {
    this.listener = listener;
    return this;
  }

  /**
   * Returns the pipeline.
   *
   * @throws dev.chiffon.core.embed.ModelUnavailableException if no embedder was given and the class
   *     path has no model
   * @throws IllegalStateException if the directory is in use, or was made with another embedder
   */
  public Rag build() {
    Embedder model = embedder.orElseGet(OnnxEmbedder::miniLm);
    Runnable closing = embedder.isPresent() ? () -> {} : model::close;
    try {
      return new Rag(pipeline(model, closing));
    } catch (RuntimeException e) {
      closing.run();
      throw e;
    }
  }

  private Pipeline pipeline(Embedder model, Runnable closing) {
    Chunker cutting = chunker.orElseGet(() -> new StructuralChunker(ChunkSize.of(model)));
    ChunkIndex.Parts stored =
        new ChunkIndex.Parts(chunkEmbedder.apply(model), cutting, store, listener).withWords(words);
    ChunkIndex index =
        directory
            .map(path -> ChunkIndex.open(path, stored))
            .orElseGet(() -> ChunkIndex.inMemory(stored));
    Embedder recent = new CachingEmbedder(model, RECENT_EMBEDDINGS);
    Retriever hybrid =
        new HybridRetriever(index.words(), index.vectors(), recent, retrieval)
            .withNeighbours(index.passages());
    RetrievalParts parts =
        new RetrievalParts(hybrid, index.words(), index.vectors(), recent, index.passages());
    Reranker usual = EvidenceReranker.of(index.words().statistics(), index.passages());
    ContextAssembler assembling =
        assembler.orElseGet(
            () ->
                new BudgetAssembler(
                    context, contextCounter.orElseGet(model::tokens), index.passages()));
    return new Pipeline(
        index,
        rewriter,
        retriever.apply(parts),
        reranking.apply(usual),
        assembling,
        gated(index.words().statistics(), new EmbeddedSimilarity(recent)),
        listener,
        CANDIDATES,
        closing);
  }

  private Answerer gated(TermStatistics terms, TextSimilarity similarity) {
    boolean bound = retrieval.fusion() == Fusion.BOUND;
    double floor = relevanceFloor.orElse(bound ? RELEVANCE_FLOOR : Double.NEGATIVE_INFINITY);
    double confidence = leastConfidence.orElse(bound ? ConfidenceGate.CAUTIOUS : 0);
    Answerer answering =
        answerer.orElse(all -> new ExtractiveAnswerer(all, similarity)).apply(terms);
    ConfidenceScorer scorer = new ConfidenceScorer(terms, similarity);
    return new RelevanceFloor("hybrid", floor, new ConfidenceGate(scorer, confidence, answering));
  }
}
