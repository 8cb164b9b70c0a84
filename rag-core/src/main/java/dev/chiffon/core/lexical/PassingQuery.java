package dev.chiffon.core.lexical;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * The chunks that pass by their metadata and document. Asked only of chunks that share a term with
 * the question, and once for each document and metadata object, which its chunks have in common.
 */
final class PassingQuery extends Query {
  private final Predicate<Chunk> filter;
  private final Function<String, Optional<Chunk>> chunks;

  PassingQuery(Predicate<Chunk> filter, Function<String, Optional<Chunk>> chunks) {
    this.filter = filter;
    this.chunks = chunks;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    IdentityHashMap<Metadata, Map<String, Boolean>> known = new IdentityHashMap<>();
    return new ConstantScoreWeight(this, boost) {
      @Override
      public Scorer scorer(LeafReaderContext leaf) throws IOException {
        return new ConstantScoreScorer(this, score(), mode, passing(leaf, known));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private TwoPhaseIterator passing(
      LeafReaderContext leaf, IdentityHashMap<Metadata, Map<String, Boolean>> known)
      throws IOException {
    SortedDocValues ids = leaf.reader().getSortedDocValues(ChunkFields.ORDER);
    return new TwoPhaseIterator(DocIdSetIterator.all(leaf.reader().maxDoc())) {
      @Override
      public boolean matches() throws IOException {
        if (!ids.advanceExact(approximation.docID())) {
          return false;
        }
        return chunks
            .apply(ChunkFields.id(ids.lookupOrd(ids.ordValue())))
            .map(
                chunk ->
                    known
                        .computeIfAbsent(chunk.metadata(), metadata -> new HashMap<>())
                        .computeIfAbsent(chunk.documentId(), id -> filter.test(chunk)))
            .orElse(false);
      }

      @Override
      public float matchCost() {
        return 1000;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "passing";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
