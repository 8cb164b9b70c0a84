package dev.chiffon.core.data;

import java.time.Duration;

/**
 * Hears what the pipeline does, for progress bars and metrics. Called on the thread that does the
 * work; must be quick and must not throw.
 */
public interface StageListener {

  /** Returns a listener that hears nothing. */
  static StageListener none() {
    return new StageListener() {};
  }

  /**
   * Called when a stage of a question has ended.
   *
   * @param stage {@code rewrite}, {@code retrieve}, {@code rerank}, {@code assemble} or {@code
   *     answer}
   * @param items how many chunks or sources it gave
   * @param time how long it took
   */
  default void stageEnded(String stage, int items, Duration time) {}

  /** Called when a step has changed a question, or could not, before chunks are retrieved. */
  default void queryChanged(QueryChange change) {}

  /**
   * Called when a question has its answer or was refused; not if it failed.
   *
   * @param trace what became of it on the way
   */
  default void questionAnswered(Trace trace) {}

  /**
   * Called when a document of an index run is done, whatever became of it.
   *
   * @param documentId the document
   * @param done how many documents are done, this one included
   * @param total how many the source has
   */
  default void documentDone(String documentId, int done, int total) {}
}
