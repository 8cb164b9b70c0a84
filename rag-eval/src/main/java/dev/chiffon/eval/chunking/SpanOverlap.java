package dev.chiffon.eval.chunking;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.eval.data.RelevantPassage;
import dev.chiffon.eval.data.Score;
import java.util.List;
import java.util.function.Function;

/**
 * How many characters are relevant, retrieved, and both. Of a passage that stands at several places
 * the one counts of which the greatest share was retrieved, the first of several.
 *
 * @param relevant characters of all passages, each once
 * @param retrieved characters of all chunks, as often as chunks hold them
 * @param both relevant characters that were retrieved, each once
 */
record SpanOverlap(long relevant, long retrieved, long both) {

  /** Returns the score of what a cutoff leaves; undefined if nothing is relevant. */
  static Score score(
      List<RelevantPassage> passages, List<Chunk> chunks, Function<SpanOverlap, Score> metric) {
    return passages.isEmpty()
        ? Score.undefined("nothing relevant is known")
        : metric.apply(of(passages, chunks));
  }

  private static SpanOverlap of(List<RelevantPassage> passages, List<Chunk> chunks) {
    CharacterSet retrieved = CharacterSet.of(chunks);
    CharacterSet relevant = new CharacterSet();
    for (RelevantPassage passage : passages) {
      String document = passage.documentId();
      relevant.add(
          document,
          passage.best(place -> (double) retrieved.within(document, place) / place.length()));
    }
    long length = chunks.stream().mapToLong(chunk -> chunk.span().length()).sum();
    return new SpanOverlap(relevant.size(), length, relevant.shared(retrieved));
  }
}
