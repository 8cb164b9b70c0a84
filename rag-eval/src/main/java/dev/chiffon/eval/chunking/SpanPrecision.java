package dev.chiffon.eval.chunking;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.eval.data.RelevantPassage;
import dev.chiffon.eval.data.Score;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * SpanPrecision: how many of the retrieved characters are relevant.
 *
 * <pre>SpanPrecision = characters both relevant and retrieved / characters of all chunks</pre>
 *
 * <p>Above the line each character counts once, below it as often as chunks hold it, so that chunks
 * pay for their overlap; chunks of other documents count, too.
 *
 * <p>Source: Smith and Troynikov, "Evaluating Chunking Strategies for Retrieval", Chroma, 2024,
 * over characters as its code has it. In [0, 1]; undefined if nothing is relevant, or if nothing
 * was retrieved, where that code has 0.
 *
 * @param cutoff which chunks are looked at
 */
public record SpanPrecision(Cutoff cutoff) implements SpanMetric {

  @Override
  public Score score(
      List<RelevantPassage> relevant, List<Chunk> ranking, ToIntFunction<Chunk> tokens) {
    return SpanOverlap.score(
        relevant,
        cutoff.cut(ranking, tokens),
        overlap ->
            overlap.retrieved() == 0
                ? Score.undefined("nothing was retrieved")
                : Score.of((double) overlap.both() / overlap.retrieved()));
  }

  @Override
  public String toString() {
    return "SpanPrecision" + cutoff;
  }
}
