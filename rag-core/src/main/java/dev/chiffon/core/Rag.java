package dev.chiffon.core;

import dev.chiffon.core.answer.Answerer;
import dev.chiffon.core.context.ContextAssembler;
import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.core.data.Omission;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageListener;
import dev.chiffon.core.index.ChunkIndex;
import dev.chiffon.core.index.IndexReport;
import dev.chiffon.core.rerank.Reranker;
import dev.chiffon.core.retrieve.Retriever;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * The whole pipeline: index documents, ask questions, get answers with verified citations.
 *
 * <pre>
 * Document -> Chunk -> EmbeddedChunk -> store
 * question -> Retrieved -> reranked -> Context -> Answer
 * </pre>
 *
 * <p>Safe for any number of threads; questions are answered while documents are indexed. While a
 * document is replaced, a question may find chunks of its old version and of the new one, but what
 * is answered from is the version that is current then.
 */
public final class Rag implements AutoCloseable {
  private static final int MOST_RETRIES = 3;

  private final ChunkIndex index;
  private final Retriever retriever;
  private final Reranker reranker;
  private final ContextAssembler assembler;
  private final Answerer answerer;
  private final StageListener listener;
  private final int candidates;
  private final Runnable closing;

  Rag(Pipeline pipeline) {
    this.index = pipeline.index();
    this.retriever = pipeline.retriever();
    this.reranker = pipeline.reranker();
    this.assembler = pipeline.assembler();
    this.answerer = pipeline.answerer();
    this.listener = pipeline.listener();
    this.candidates = pipeline.candidates();
    this.closing = pipeline.closing();
  }

  /**
   * Returns the pipeline over the index in {@code directory}, which is made if it is not there:
   * MiniLM in process, HNSW and BM25, extractive answers. Nothing is embedded by opening.
   *
   * @throws dev.chiffon.core.embed.ModelUnavailableException if the class path has no embedding
   *     model; the message names the dependency to add
   * @throws IllegalStateException if another process has the index open, or if it was made with
   *     another embedder
   */
  public static Rag open(Path directory) {
    return builder().directory(directory).build();
  }

  /** Returns a builder for a pipeline with parts of one's own. */
  public static RagBuilder builder() {
    return new RagBuilder();
  }

  /** Brings the index in step with {@code source}; see {@link #index(DocumentSource, Deadline)}. */
  public IndexReport index(DocumentSource source) {
    return index(source, Deadline.never());
  }

  /**
   * Brings the index in step with {@code source}: adds what is new, replaces what changed, embeds
   * only chunks whose text changed, and deletes what has vanished from the source. Documents that
   * cannot be read are reported and never stop the others.
   *
   * @param deadline when to stop; documents already written stay, whole
   * @throws dev.chiffon.core.data.DeadlineExceededException if it passes
   * @throws java.util.concurrent.CancellationException if it is cancelled
   */
  public IndexReport index(DocumentSource source, Deadline deadline) {
    return index.index(source, deadline);
  }

  /**
   * Returns at most {@code k} chunks that pass the question's filter, best first, each with its
   * score and rank at every stage.
   */
  public List<Retrieved> retrieve(Question question, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("need k >= 1, got " + k);
    }
    List<Retrieved> ranked = ranked(question, Math.max(k, candidates));
    return ranked.subList(0, Math.min(k, ranked.size()));
  }

  /** Returns the answer to {@code question} over all documents; see {@link #ask(Question)}. */
  public Answer ask(String question) {
    return ask(Question.of(question));
  }

  /**
   * Returns the answer, or a refusal with its reason; every citation has been verified.
   *
   * @throws dev.chiffon.core.data.DeadlineExceededException if the question's deadline passes
   * @throws java.util.concurrent.CancellationException if it is cancelled
   */
  public Answer ask(Question question) {
    Context context = context(question);
    return timed("answer", () -> answerer.answer(question, context), a -> a.citations().size());
  }

  /**
   * Returns the answer as {@link #ask(Question)} does, and hands on its text piece by piece while
   * it is being made.
   */
  public Answer ask(Question question, Consumer<String> text) {
    Context context = context(question);
    return timed(
        "answer", () -> answerer.stream(question, context, text), a -> a.citations().size());
  }

  /** Retrieves again if a document was replaced in between, so that it is not missed. */
  private Context context(Question question) {
    Context context = assembled(question);
    for (int i = 0; i < MOST_RETRIES && missesReplaced(context); i++) {
      context = assembled(question);
    }
    return context;
  }

  private static boolean missesReplaced(Context context) {
    return context.omitted().stream()
        .anyMatch(omission -> omission.reason() == Omission.Reason.OUTDATED);
  }

  private Context assembled(Question question) {
    List<Retrieved> ranked = ranked(question, candidates);
    question.deadline().check();
    return timed(
        "assemble", () -> assembler.assemble(question, ranked), found -> found.sources().size());
  }

  private List<Retrieved> ranked(Question question, int k) {
    question.deadline().check();
    List<Retrieved> found = timed("retrieve", () -> retriever.retrieve(question, k), List::size);
    question.deadline().check();
    return timed("rerank", () -> reranker.rerank(question, found), List::size);
  }

  private <T> T timed(String stage, Supplier<T> work, ToIntFunction<T> items) {
    long start = System.nanoTime();
    T made = work.get();
    listener.stageEnded(stage, items.applyAsInt(made), Duration.ofNanos(System.nanoTime() - start));
    return made;
  }

  /** Returns how many documents the index holds. */
  public int documentCount() {
    return index.documentCount();
  }

  /** Returns how many chunks the index holds. */
  public int chunkCount() {
    return index.chunkCount();
  }

  /**
   * Frees the index and all that this pipeline made for itself, but no part it was given. An index
   * run that is under way ends first; questions asked later throw {@link IllegalStateException}.
   */
  @Override
  public void close() {
    try {
      index.close();
    } finally {
      closing.run();
    }
  }
}
