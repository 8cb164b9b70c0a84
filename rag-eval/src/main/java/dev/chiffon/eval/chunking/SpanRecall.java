package dev.chiffon.eval.chunking;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.eval.data.RelevantPassage;
import dev.chiffon.eval.data.Score;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * SpanRecall: how many of the relevant characters were retrieved.
 *
 * <pre>SpanRecall = characters both relevant and retrieved / relevant characters</pre>
 *
 * <p>Source: Smith and Troynikov, "Evaluating Chunking Strategies for Retrieval", Chroma, 2024,
 * over characters as its code has it. In [0, 1]; undefined if nothing is relevant. Deviation: where
 * references overlap, that code counts their common characters once above the line and each time
 * below it; here they count once. What references of one place each and without overlap have is the
 * same.
 *
 * @param cutoff which chunks are looked at
 */
public record SpanRecall(Cutoff cutoff) implements SpanMetric {

  @Override
  public Score score(
      List<RelevantPassage> relevant, List<Chunk> ranking, ToIntFunction<Chunk> tokens) {
    return SpanOverlap.score(
        relevant,
        cutoff.cut(ranking, tokens),
        overlap -> Score.of((double) overlap.both() / overlap.relevant()));
  }

  @Override
  public String toString() {
    return "SpanRecall" + cutoff;
  }
}
