package dev.chiffon.core.retrieve;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.lexical.LexicalIndex;
import dev.chiffon.core.store.VectorQuery;
import dev.chiffon.core.store.VectorStore;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Words and meaning together: the best of a lexical and a dense leg, in the order of one score made
 * of both.
 *
 * <p>A chunk's history holds the verdict of each leg ({@code lexical}, {@code dense}), then {@code
 * hybrid}. With {@link Fusion#BOUND} both legs score every candidate, and one that a leg did not
 * list ranks behind those that it did; with the other fusions such a leg has no entry. A chunk that
 * only one of index and store holds counts 0 in the other. A question without a term of its own,
 * such as one of stop words, is left to the dense leg.
 *
 * <p>A retriever that knows the chunks beside a chunk ({@link #withNeighbours}) smooths bound
 * scores: to a chunk's own score is added {@link HybridConfig#neighbourWeight} times the mean of
 * those of the chunks before and after, and the sum divided by 1 + that weight. An answer seldom
 * stands alone, and small chunks ranked so find more within a budget of tokens than large ones
 * (docs/retrieval.md).
 */
public final class HybridRetriever implements Retriever {
  private static final String STAGE = "hybrid";

  /** The constant of Cormack et al. */
  private static final int RANK_OFFSET = 60;

  private final LexicalIndex index;
  private final VectorStore store;
  private final QuestionEmbedder embedder;
  private final HybridConfig config;
  private final Optional<Passages> passages;

  /**
   * Creates a retriever over an index and a store that hold the same chunks, the store with this
   * embedder's embeddings; closes none of them.
   */
  public HybridRetriever(
      LexicalIndex index, VectorStore store, Embedder embedder, HybridConfig config) {
    this(index, store, new QuestionEmbedder(embedder), config, Optional.empty());
  }

  private HybridRetriever(
      LexicalIndex index,
      VectorStore store,
      QuestionEmbedder embedder,
      HybridConfig config,
      Optional<Passages> passages) {
    this.index = index;
    this.store = store;
    this.embedder = embedder;
    this.config = config;
    this.passages = passages;
  }

  /** Returns the same retriever, but one that looks at the chunks beside a chunk too. */
  public HybridRetriever withNeighbours(Passages passages) {
    return new HybridRetriever(index, store, embedder, config, Optional.of(passages));
  }

  @Override
  public List<Retrieved> retrieve(Question question, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("need k >= 1, got " + k);
    }
    int length = Math.max(k, config.candidates());
    question.deadline().check();
    List<Retrieved> words = index.search(question, length);
    Leg lexical = new Leg("lexical", words, ids -> index.scores(question, ids));
    Embedding embedding = embedder.embed(question);
    question.deadline().check();
    List<Retrieved> near = store.search(new VectorQuery(embedding, length, question.filter()));
    Leg dense = new Leg("dense", near, ids -> store.scores(embedding, ids));
    question.deadline().check();
    List<Retrieved> ranked = fused(question, lexical, dense);
    return ranked.subList(0, Math.min(k, ranked.size()));
  }

  private List<Retrieved> fused(Question question, Leg lexical, Leg dense) {
    if (config.fusion() == Fusion.BOUND) {
      BoundFusion fusion = new BoundFusion(config, summedIdf(question), lexical, dense, passages);
      return Candidate.ranked(STAGE, fusion.candidates(), fusion.score());
    }
    List<Candidate> candidates = Candidate.union(lexical.listed(), dense.listed());
    ToDoubleFunction<Candidate> score =
        config.fusion() == Fusion.MIN_MAX
            ? weighted(stretched(lexical.listed()), stretched(dense.listed()))
            : weighted(HybridRetriever::reciprocal, HybridRetriever::reciprocal);
    return Candidate.ranked(STAGE, candidates, score);
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
