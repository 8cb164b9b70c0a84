package dev.chiffon.eval.chunking;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.eval.data.RelevantPassage;
import dev.chiffon.eval.data.Score;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * SpanIoU: intersection over union of the relevant and the retrieved characters.
 *
 * <pre>SpanIoU = characters both relevant and retrieved
 *         / (characters of all chunks + relevant characters that were not retrieved)</pre>
 *
 * <p>Below the line a character counts as often as chunks hold it, so that the "union" is one only
 * of chunks that do not overlap.
 *
 * <p>Source: Smith and Troynikov, "Evaluating Chunking Strategies for Retrieval", Chroma, 2024,
 * over characters as its code has it. In [0, 1]; undefined if nothing is relevant. Deviation:
 * characters that several references hold count once, as in {@link SpanRecall}.
 *
 * @param cutoff which chunks are looked at
 */
public record SpanIoU(Cutoff cutoff) implements SpanMetric {

  @Override
  public Score score(
      List<RelevantPassage> relevant, List<Chunk> ranking, ToIntFunction<Chunk> tokens) {
    return SpanOverlap.score(
        relevant,
        cutoff.cut(ranking, tokens),
        overlap -> {
          long missed = overlap.relevant() - overlap.both();
          return Score.of((double) overlap.both() / (overlap.retrieved() + missed));
        });
  }

  @Override
  public String toString() {
    return "SpanIoU" + cutoff;
  }
}
