package dev.chiffon.eval.chunking;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Span;
import dev.chiffon.eval.data.RelevantPassage;
import dev.chiffon.eval.data.Score;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * PrecisionOmega: what precision a perfect retriever would have with these chunks, which found just
 * those that hold something relevant. It measures the chunker and no retriever. Immutable.
 *
 * <pre>PrecisionOmega = relevant characters in any chunk
 *                / characters of all chunks that hold a relevant one, and of what no chunk holds
 * </pre>
 *
 * <p>Each character counts once, above the line and below it: unlike {@link SpanPrecision}, this
 * does not charge for overlap.
 *
 * <p>Source: Smith and Troynikov, "Evaluating Chunking Strategies for Retrieval", Chroma, 2024,
 * over characters as its code has it. In [0, 1]; undefined if nothing is relevant. Deviation: that
 * code takes a chunk that only touches a reference, and holds none of its characters, for one that
 * holds some, by which a cut just at the reference's edge is worse than one beside it; here, as the
 * report says it, a chunk counts if it holds a relevant character. Of a passage that stands at
 * several places the one counts that has the highest value alone, the first of several.
 */
public final class PrecisionOmega {
  /** The name under which it is printed. */
  public static final String NAME = "PrecisionOmega";

  private final Map<String, List<Chunk>> chunks;

  private PrecisionOmega(Map<String, List<Chunk>> chunks) {
    this.chunks = chunks;
  }

  /** Returns the metric over all chunks of a corpus. */
  public static PrecisionOmega over(Collection<Chunk> corpus) {
    return new PrecisionOmega(corpus.stream().collect(Collectors.groupingBy(Chunk::documentId)));
  }

  /**
   * Returns the score of one question. Takes time linear in the chunks of the documents in which
   * something is relevant.
   */
  public Score score(List<RelevantPassage> relevant) {
    if (relevant.isEmpty()) {
      return Score.undefined("nothing relevant is known");
    }
    CharacterSet references = new CharacterSet();
    CharacterSet holding = new CharacterSet();
    for (RelevantPassage passage : relevant) {
      Span place = passage.best(each -> precisionAlone(passage.documentId(), each));
      references.add(passage.documentId(), place);
      addHolding(passage.documentId(), place, holding);
    }
    return Score.of(precision(references, holding));
  }

  private double precisionAlone(String documentId, Span place) {
    CharacterSet reference = new CharacterSet();
    reference.add(documentId, place);
    CharacterSet holding = new CharacterSet();
    addHolding(documentId, place, holding);
    return precision(reference, holding);
  }

  private void addHolding(String documentId, Span place, CharacterSet holding) {
    for (Chunk chunk : chunks.getOrDefault(documentId, List.of())) {
      if (chunk.span().overlaps(place)) {
        holding.add(documentId, chunk.span());
      }
    }
  }

  private static double precision(CharacterSet references, CharacterSet holding) {
    long held = references.shared(holding);
    return (double) held / (holding.size() + references.size() - held);
  }

  /** Returns {@link #NAME}. */
  @Override
  public String toString() {
    return NAME;
  }
}
