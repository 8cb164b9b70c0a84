package dev.chiffon.eval.chunking;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Span;
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
      relevant.add(passage.documentId(), bestPlace(passage, retrieved));
    }
    long length = chunks.stream().mapToLong(chunk -> chunk.span().length()).sum();
    return new SpanOverlap(relevant.size(), length, relevant.shared(retrieved));
  }

  private static Span bestPlace(RelevantPassage passage, CharacterSet retrieved) {
    Span best = passage.places().get(0);
    double most = -1;
    for (Span place : passage.places()) {
      double share = (double) retrieved.within(passage.documentId(), place) / place.length();
      if (share > most) {
        most = share;
        best = place;
      }
    }
    return best;
  }
}
