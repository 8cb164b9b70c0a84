package dev.chiffon.eval;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.eval.retrieval.JudgedRanking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/**
 * What one system finds for one question, as deep as each metric looks. A list is asked for at the
 * depth that a metric needs, and not taken from a longer one: some systems rank the first ten of
 * fifty otherwise than of a thousand, and a metric shall not change with those beside it.
 */
final class Asked {
  /** What a pipeline ranks however few it shows; a shorter list would cost as much. */
  private static final int LEAST = 50;

  private final Task task;
  private final Retriever retriever;
  private final int deepest;
  private final Map<Integer, List<Retrieved>> found = new HashMap<>();
  private final Map<Integer, JudgedRanking> judged = new HashMap<>();

  /**
   * Creates what asks one system one question.
   *
   * @param deepest how deep a metric looks that names no cutoff
   */
  Asked(Task task, Retriever retriever, int deepest) {
    this.task = task;
    this.deepest = deepest;
    this.retriever = retriever;
  }

  Task task() {
    return task;
  }

  /** Returns how many chunks are asked for where a metric cuts them off itself. */
  int depth(OptionalInt cutoff) {
    return cutoff.isPresent() ? Math.max(LEAST, cutoff.getAsInt()) : deepest;
  }

  /** Returns the best so many chunks. */
  List<Retrieved> found(int depth) {
    return found.computeIfAbsent(depth, this::retrieve);
  }

  private List<Retrieved> retrieve(int depth) {
    List<Retrieved> list = retriever.retrieve(task.asked(), depth);
    if (list.size() > depth) {
      throw new IllegalStateException(
          "need at most %d chunks, got %d".formatted(depth, list.size()));
    }
    task.question().within().ifPresent(document -> requireWithin(document, list));
    return list;
  }

  private static void requireWithin(String document, List<Retrieved> list) {
    for (Retrieved each : list) {
      if (!each.chunk().documentId().equals(document)) {
        throw new IllegalStateException(
            "need chunks that pass the question's filter, of document '%s', got %s"
                .formatted(document, each.chunk().id()));
      }
    }
  }

  JudgedRanking judged(int depth) {
    return judged.computeIfAbsent(depth, each -> task.judge(found(each)));
  }

  /**
   * Returns the best chunks, until together they have twice the tokens of a budget, or there are no
   * more; so that whatever fits in the end of a context is among them.
   */
  List<Chunk> filling(int budget, ToIntFunction<Chunk> tokens) {
    int depth = LEAST;
    List<Chunk> chunks = Task.chunks(found(depth));
    while (chunks.size() == depth
        && chunks.stream().mapToLong(tokens::applyAsInt).sum() < 2L * budget) {
      depth *= 2;
      chunks = Task.chunks(found(depth));
    }
    return chunks;
  }
}
