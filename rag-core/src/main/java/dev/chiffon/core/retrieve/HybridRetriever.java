package dev.chiffon.core.retrieve;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.lexical.LexicalIndex;
import dev.chiffon.core.store.VectorQuery;
import dev.chiffon.core.store.VectorStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Words and meaning together: the best of a lexical and a dense leg, in the order of one score made
 * of both.
 *
 * <p>A chunk's history holds the verdict of each leg that listed it ({@code lexical}, {@code
 * dense}), then {@code hybrid}; the exact score that a chunk gets of a leg that did not list it is
 * used, but has no rank and no entry. A chunk that only one of index and store holds counts 0 in
 * the other. A question without a term of its own, such as one of stop words, is left to the dense
 * leg.
 */
public final class HybridRetriever implements Retriever {
  private static final String STAGE = "hybrid";

  /** The constant of Cormack et al. */
  private static final int RANK_OFFSET = 60;

  private final LexicalIndex index;
  private final VectorStore store;
  private final QuestionEmbedder embedder;
  private final HybridConfig config;

  /**
   * Creates a retriever over an index and a store that hold the same chunks, the store with this
   * embedder's embeddings; closes none of them.
   */
  public HybridRetriever(
      LexicalIndex index, VectorStore store, Embedder embedder, HybridConfig config) {
    this.index = index;
    this.store = store;
    this.embedder = new QuestionEmbedder(embedder);
    this.config = config;
  }

  @Override
  public List<Retrieved> retrieve(Question question, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("need k >= 1, got " + k);
    }
    int length = Math.max(k, config.candidates());
    question.deadline().check();
    List<Retrieved> lexical = index.search(question, length);
    Embedding embedding = embedder.embed(question);
    question.deadline().check();
    List<Retrieved> dense = store.search(new VectorQuery(embedding, length, question.filter()));
    question.deadline().check();
    List<Candidate> candidates = Candidate.union(lexical, dense);
    ToDoubleFunction<Candidate> score =
        switch (config.fusion()) {
          case BOUND -> bound(question, embedding, candidates);
          case RECIPROCAL_RANK ->
              weighted(HybridRetriever::reciprocal, HybridRetriever::reciprocal);
          case MIN_MAX -> weighted(stretched(lexical), stretched(dense));
        };
    List<Retrieved> ranked = Candidate.ranked(STAGE, candidates, score);
    return ranked.subList(0, Math.min(k, ranked.size()));
  }

  private ToDoubleFunction<Candidate> bound(
      Question question, Embedding embedding, List<Candidate> candidates) {
    Map<String, Double> lexical =
        completed(candidates, Candidate::lexical, missing -> index.scores(question, missing));
    Map<String, Double> dense =
        completed(candidates, Candidate::dense, missing -> store.scores(embedding, missing));
    double most = summedIdf(question);
    return candidate ->
        config.lexicalWeight() * lexical.getOrDefault(candidate.id(), 0.0) / most
            + config.denseWeight() * dense.getOrDefault(candidate.id(), 0.0);
  }

  /** Returns the scores of one leg, those that its list lacks asked for by id. */
  private static Map<String, Double> completed(
      List<Candidate> candidates,
      Function<Candidate, Optional<StageScore>> leg,
      Function<List<String>, Map<String, Double>> scores) {
    List<String> missing =
        candidates.stream()
            .filter(candidate -> leg.apply(candidate).isEmpty())
            .map(Candidate::id)
            .toList();
    Map<String, Double> all = new HashMap<>(scores.apply(missing));
    for (Candidate candidate : candidates) {
      leg.apply(candidate).ifPresent(verdict -> all.put(candidate.id(), verdict.score()));
    }
    return all;
  }

  /** Returns what a chunk could be given at most, or 1 if the question has no terms. */
  private double summedIdf(Question question) {
    TermStatistics statistics = index.statistics();
    List<String> terms = statistics.questionTerms(question.text());
    return terms.isEmpty() ? 1 : terms.stream().mapToDouble(statistics::idf).sum();
  }

  private ToDoubleFunction<Candidate> weighted(
      ToDoubleFunction<StageScore> lexical, ToDoubleFunction<StageScore> dense) {
    return candidate ->
        config.lexicalWeight() * candidate.lexical().map(lexical::applyAsDouble).orElse(0.0)
            + config.denseWeight() * candidate.dense().map(dense::applyAsDouble).orElse(0.0);
  }

  private static double reciprocal(StageScore verdict) {
    return 1.0 / (RANK_OFFSET + verdict.rank());
  }

  private static ToDoubleFunction<StageScore> stretched(List<Retrieved> list) {
    if (list.isEmpty()) {
      return verdict -> 0;
    }
    double best = list.get(0).score();
    double worst = list.get(list.size() - 1).score();
    return verdict -> best > worst ? (verdict.score() - worst) / (best - worst) : 1;
  }
}
