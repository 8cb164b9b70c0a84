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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /** What a corrected word counts, since it may not be the one that was meant. */
  private static final float CORRECTED = .8f;

  private final QuestionReader questions;
  private final Bm25Config config;
  private final Function<String, Optional<Chunk>> chunks;

  QuestionScorer(
      QuestionReader questions, Bm25Config config, Function<String, Optional<Chunk>> chunks) {
    this.questions = questions;
    this.config = config;
    this.chunks = chunks;
  }

  /** Returns the k best chunks that pass the question's filter. */
  List<Retrieved> best(LiveSearcher searcher, Question question, int k) throws IOException {
    BooleanQuery.Builder query = termsOf(searcher, question).setMinimumNumberShouldMatch(1);
    question
        .filter()
        .ifPresent(
            filter ->
                query.add(new PassingQuery(MetadataFilter.ofChunks(filter), chunks), Occur.FILTER));
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
    List<Asked> asked = questions.read(searcher, question.text());
    List<String> all = asked.stream().map(Asked::term).toList();
    Set<String> sure =
        asked.stream()
            .filter(each -> each.correction().isEmpty())
            .map(Asked::term)
            .collect(Collectors.toSet());
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : CollectionTerms.mostTelling(searcher, ChunkFields.TEXT, all)) {
      float weight = sure.contains(term) ? 1 : CORRECTED;
      query.add(containing(ChunkFields.TEXT, term, weight), Occur.SHOULD);
      query.add(containing(ChunkFields.HEADING, term, weight), Occur.SHOULD);
    }
    if (config.pairWeight() > 0) {
      List<String> pairs = TermReader.pairs(all);
      for (String pair : CollectionTerms.mostTelling(searcher, ChunkFields.PAIRS, pairs)) {
        float weight = (float) config.pairWeight();
        query.add(containing(ChunkFields.PAIRS, pair, weight), Occur.SHOULD);
      }
    }
    return query;
  }

  private static Query containing(String field, String term, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, term)), weight);
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
