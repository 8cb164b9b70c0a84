package dev.chiffon.core.lexical;

import dev.chiffon.core.data.TermStatistics;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/** The terms of the live chunks, of text and headings together. */
final class CollectionTerms implements TermStatistics {
  /** So that a question stays below the number of clauses that Lucene takes (1,024). */
  static final int MOST_TERMS = 256;

  private final TermReader reader;
  private final Postings postings;

  CollectionTerms(TermReader reader, Postings postings) {
    this.reader = reader;
    this.postings = postings;
  }

  @Override
  public List<String> terms(String text) {
    return reader.terms(text);
  }

  @Override
  public List<String> questionTerms(String question) {
    List<String> terms = reader.questionTerms(question);
    return postings.read(searcher -> mostTelling(searcher, ChunkFields.TEXT, terms));
  }

  @Override
  public double idf(String term) {
    return postings.read(searcher -> idf(searcher, ChunkFields.TEXT, term));
  }

  TermReader reader() {
    return reader;
  }

  /** Returns the distinct terms; of too many those with the highest idf, ties by term. */
  static List<String> mostTelling(LiveSearcher searcher, String field, List<String> terms)
      throws IOException {
    Set<String> distinct = new LinkedHashSet<>(terms);
    if (distinct.size() <= MOST_TERMS) {
      return List.copyOf(distinct);
    }
    Map<String, Double> idf = new HashMap<>();
    for (String term : distinct) {
      idf.put(term, idf(searcher, field, term));
    }
    Set<String> kept =
        Set.copyOf(
            distinct.stream()
                .sorted(
                    Comparator.<String>comparingDouble(idf::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_TERMS)
                .toList());
    return distinct.stream().filter(kept::contains).toList();
  }

  private static double idf(LiveSearcher searcher, String field, String term) throws IOException {
    double all = Math.max(1, searcher.size());
    double with = Math.max(.5, searcher.chunksWith(field, new BytesRef(term)));
    return Math.log1p((all - with + .5) / (with + .5));
  }
}
