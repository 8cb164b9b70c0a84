package dev.chiffon.core.lexical;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** BM25 in each field; pairs have no length, so b means nothing there. */
final class FieldScores extends PerFieldSimilarityWrapper {
  private final Similarity terms;
  private final Similarity pairs;

  FieldScores(Bm25Config config) {
    terms = new BM25Similarity((float) config.k1(), (float) config.b());
    pairs = new BM25Similarity((float) config.k1(), 0);
  }

  @Override
  public Similarity get(String field) {
    return field.equals(ChunkFields.PAIRS) ? pairs : terms;
  }
}
