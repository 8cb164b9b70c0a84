package dev.chiffon.core.lexical;

import dev.chiffon.core.data.Correction;
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

  private final Readers readers;
  private final QuestionReader questions;
  private final Postings postings;

  CollectionTerms(Readers readers, QuestionReader questions, Postings postings) {
    this.readers = readers;
    this.questions = questions;
    this.postings = postings;
  }

  @Override
  public List<String> terms(String text) {
    return postings.read(searcher -> readers.in(readers.ofQuestion(text, searcher)).terms(text));
  }

  @Override
  public List<String> questionTerms(String question) {
    return postings.read(
        searcher -> {
          List<Asked> asked = questions.read(searcher, question);
          return mostTelling(searcher, ChunkFields.TEXT, asked.stream().map(Asked::term).toList());
        });
  }

  @Override
  public List<Correction> corrections(String question) {
    return postings.read(searcher -> questions.read(searcher, question)).stream()
        .flatMap(asked -> asked.correction().stream())
        .distinct()
        .toList();
  }

  @Override
  public double idf(String term) {
    return postings.read(searcher -> idf(searcher, ChunkFields.TEXT, term));
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
