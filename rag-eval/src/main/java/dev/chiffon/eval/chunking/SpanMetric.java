package dev.chiffon.eval.chunking;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.eval.data.RelevantPassage;
import dev.chiffon.eval.data.Score;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A metric of the characters that retrieved chunks hold. Implementations are records whose {@link
 * Object#toString} is their name, such as {@code SpanRecall@5} or {@code SpanRecall@1000tokens}.
 * Safe for any number of threads.
 */
public interface SpanMetric {

  /**
   * Returns the score of one question.
   *
   * @param relevant what is relevant to it
   * @param ranking the retrieved chunks, best first
   * @param tokens how many tokens a chunk takes of a context
   */
  Score score(List<RelevantPassage> relevant, List<Chunk> ranking, ToIntFunction<Chunk> tokens);
}
