package dev.chiffon.core.lexical;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of the index whose statistics are those of the live chunks alone.
 *
 * <p>Lucene counts a removed document until its segment is merged, so its scores depend on the
 * history of writes. Here they depend on the chunks only: document frequencies leave out what was
 * removed (at the price of a walk through the postings of segments that have removals), and mean
 * lengths are those of the lengths as Lucene stores them, one byte each. A term of the headings has
 * the document frequency that it has in text and headings together.
 */
final class LiveSearcher extends IndexSearcher {
  private final Map<String, Double> meanLengths;

  LiveSearcher(IndexReader reader) throws IOException {
    super(reader);
    setQueryCache(null);
    meanLengths =
        Map.of(
            ChunkFields.TEXT, meanLength(ChunkFields.TEXT),
            ChunkFields.HEADING, meanLength(ChunkFields.HEADING));
  }

  /** Returns how many chunks are live. */
  int size() {
    return getIndexReader().numDocs();
  }

  /** Returns how many live chunks have the term in that field. */
  int chunksWith(String field, BytesRef term) throws IOException {
    int count = 0;
    for (LeafReaderContext leaf : getLeafContexts()) {
      Terms terms = leaf.reader().terms(field);
      TermsEnum found = terms == null ? null : terms.iterator();
      if (found != null && found.seekExact(term)) {
        count += live(found, leaf.reader().getLiveDocs());
      }
    }
    return count;
  }

  /** Returns the languages that live chunks were read in, that of most chunks first. */
  List<Language> languages() throws IOException {
    Map<Language, Integer> chunks = new EnumMap<>(Language.class);
    for (Language each : Language.values()) {
      chunks.put(each, chunksWith(ChunkFields.LANGUAGE, new BytesRef(each.name())));
    }
    return chunks.entrySet().stream()
        .filter(each -> each.getValue() > 0)
        .sorted(Map.Entry.<Language, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int live(TermsEnum term, @Nullable Bits liveDocs) throws IOException {
    if (liveDocs == null) {
      return term.docFreq();
    }
    int count = 0;
    PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      count += liveDocs.get(doc) ? 1 : 0;
    }
    return count;
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    String field = term.field().equals(ChunkFields.PAIRS) ? ChunkFields.PAIRS : ChunkFields.TEXT;
    // Lucene needs at least 1; at 0 no live chunk is scored with it.
    long chunks = Math.max(1, chunksWith(field, term.bytes()));
    return new TermStatistics(term.bytes(), chunks, chunks);
  }

  /** Returns the statistics as if every live chunk had the field, at the mean length of those. */
  @Override
  public CollectionStatistics collectionStatistics(String field) {
    long chunks = Math.max(1, size());
    double mean = meanLengths.getOrDefault(field, 1.0);
    long terms = Math.max(chunks, Math.round(mean * chunks));
    return new CollectionStatistics(field, chunks, chunks, terms, chunks);
  }

  private double meanLength(String field) throws IOException {
    long chunks = 0;
    long terms = 0;
    for (LeafReaderContext leaf : getLeafContexts()) {
      LeafReader reader = leaf.reader();
      Bits live = reader.getLiveDocs();
      NumericDocValues norms = reader.getNormValues(field);
      while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(norms.docID())) {
          chunks++;
          terms += SmallFloat.byte4ToInt((byte) norms.longValue());
        }
      }
    }
    return chunks == 0 ? 1 : (double) terms / chunks;
  }
}
