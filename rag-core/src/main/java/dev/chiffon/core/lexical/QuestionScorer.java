package dev.chiffon.core.lexical;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.MetadataFilter;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Scores the chunks of one snapshot against a question. */
final class QuestionScorer {
  private static final String STAGE = "lexical";
  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(ChunkFields.ORDER, SortField.Type.STRING));

  private final CollectionTerms terms;
  private final Bm25Config config;
  private final Function<String, Optional<Chunk>> chunks;

  QuestionScorer(
      CollectionTerms terms, Bm25Config config, Function<String, Optional<Chunk>> chunks) {
    this.terms = terms;
    this.config = config;
    this.chunks = chunks;
  }

  /** Returns the k best chunks that pass the question's filter. */
  List<Retrieved> best(LiveSearcher searcher, Question question, int k) throws IOException {
    BooleanQuery.Builder query = termsOf(searcher, question).setMinimumNumberShouldMatch(1);
    question
        .filter()
        .ifPresent(
            filter -> query.add(new PassingQuery(MetadataFilter.of(filter), chunks), Occur.FILTER));
    List<Retrieved> found = new ArrayList<>();
    searched(searcher, query.build(), k)
        .forEach(
            (id, score) ->
                chunks
                    .apply(id)
                    .ifPresent(
                        chunk -> found.add(Retrieved.by(STAGE, chunk, score, found.size() + 1))));
    return List.copyOf(found);
  }

  /** Returns the score of each of these chunks that is there, 0 if it has none of the terms. */
  Map<String, Double> scores(LiveSearcher searcher, Question question, Collection<String> ids)
      throws IOException {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<BytesRef> named = ids.stream().distinct().map(BytesRef::new).toList();
    BooleanQuery.Builder query =
        termsOf(searcher, question).add(new TermInSetQuery(ChunkFields.ID, named), Occur.FILTER);
    return searched(searcher, query.build(), named.size());
  }

  private BooleanQuery.Builder termsOf(LiveSearcher searcher, Question question)
      throws IOException {
    List<String> all = terms.reader().questionTerms(question.text());
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : CollectionTerms.mostTelling(searcher, ChunkFields.TEXT, all)) {
      query.add(containing(ChunkFields.TEXT, term), Occur.SHOULD);
      query.add(containing(ChunkFields.HEADING, term), Occur.SHOULD);
    }
    if (config.pairWeight() > 0) {
      List<String> pairs = TermReader.pairs(all);
      for (String pair : CollectionTerms.mostTelling(searcher, ChunkFields.PAIRS, pairs)) {
        Query found = containing(ChunkFields.PAIRS, pair);
        query.add(new BoostQuery(found, (float) config.pairWeight()), Occur.SHOULD);
      }
    }
    return query;
  }

  private static Query containing(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  /** Returns the ids of the k best documents with their scores, best first, ties by id. */
  private static Map<String, Double> searched(LiveSearcher searcher, Query query, int k)
      throws IOException {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (ScoreDoc hit : searcher.search(query, k, BEST_FIRST).scoreDocs) {
      Object[] keys = ((FieldDoc) hit).fields;
      scores.put(ChunkFields.id((BytesRef) keys[1]), ((Float) keys[0]).doubleValue());
    }
    return scores;
  }
}
