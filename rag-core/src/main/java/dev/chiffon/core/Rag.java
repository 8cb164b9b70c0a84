package dev.chiffon.core;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Trace;
import dev.chiffon.core.index.IndexReport;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

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
  private final Pipeline pipeline;

  Rag(Pipeline pipeline) {
    this.pipeline = pipeline;
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
    return pipeline.index().index(source, deadline);
  }

  /**
   * Returns at most {@code k} chunks that pass the question's filter, best first, each with its
   * score and rank at every stage.
   */
  public List<Retrieved> retrieve(Question question, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("need k >= 1, got " + k);
    }
    int depth = Math.max(k, pipeline.candidates());
    List<Retrieved> ranked = new QuestionRun(pipeline, question).rewrittenAndRanked(depth);
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
    return trace(question).answer();
  }

  /**
   * Returns the answer as {@link #ask(Question)} does, and hands on its text piece by piece while
   * it is being made; an {@code AnswerListener} hears of citations and checked statements too.
   */
  public Answer ask(Question question, Consumer<String> text) {
    return new QuestionRun(pipeline, question)
        .answered((asked, context) -> pipeline.answerer().stream(asked, context, text))
        .answer();
  }

  /**
   * Returns the answer as {@link #ask(Question)} does, and how it came about: every candidate with
   * its score and rank at each stage and what became of it, and how long the stages took.
   */
  public Trace trace(Question question) {
    return new QuestionRun(pipeline, question).answered(pipeline.answerer()::answer);
  }

  /** Returns how many documents the index holds. */
  public int documentCount() {
    return pipeline.index().documentCount();
  }

  /** Returns how many chunks the index holds. */
  public int chunkCount() {
    return pipeline.index().chunkCount();
  }

  /**
   * Frees the index and all that this pipeline made for itself, but no part it was given. An index
   * run that is under way ends first; questions asked later throw {@link IllegalStateException}.
   */
  @Override
  public void close() {
    try {
      pipeline.index().close();
    } finally {
      pipeline.closing().run();
    }
  }
}
