package dev.chiffon.core.rerank;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.ChunkSimilarity;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Maximal marginal relevance: each next chunk is relevant, and unlike those in front of it
 * (Carbonell and Goldstein 1998).
 *
 * <pre>lambda * relevance - (1 - lambda) * greatest similarity to a chunk in front</pre>
 *
 * <p>Relevance is the score that a chunk comes with, stretched over the candidates to [0, 1], 1 if
 * all are the same: the paper has one similarity for both terms, while our scores may be of any
 * scale. Candidates that another stage scored last than the first of them keep their order behind
 * the rest. A similarity below 0 counts as 0. Takes O(n^2) similarities for n candidates.
 */
public final class MmrReranker implements Reranker {
  private static final String STAGE = "mmr";

  private final double lambda;
  private final ChunkSimilarity similarity;

  private MmrReranker(double lambda, ChunkSimilarity similarity) {
    this.lambda = lambda;
    this.similarity = similarity;
  }

  /**
   * Returns a reranker that compares chunks by the words they share.
   *
   * @param lambda from 0 to 1: at 1 the order is that of the scores, at 0 chunks are only spread
   */
  public static MmrReranker of(double lambda) {
    return of(lambda, SharedWords.INSTANCE);
  }

  /** Returns a reranker that compares chunks by {@code similarity}. */
  public static MmrReranker of(double lambda, ChunkSimilarity similarity) {
    if (!(lambda >= 0 && lambda <= 1)) {
      throw new IllegalArgumentException("need 0 <= lambda <= 1, got " + lambda);
    }
    return new MmrReranker(lambda, similarity);
  }

  /**
   * Returns all candidates by marginal relevance, ties by chunk id ascending; the stage is {@code
   * mmr}.
   */
  @Override
  public List<Retrieved> rerank(Question question, List<Retrieved> candidates) {
    Head head = Head.ofOneStage(candidates);
    return head.behind(spread(question, head.first()));
  }

  private List<Retrieved> spread(Question question, List<Retrieved> candidates) {
    List<Chunk> chunks = candidates.stream().map(Retrieved::chunk).toList();
    ChunkSimilarity.Pairs pairs = similarity.among(chunks);
    double[] relevance = stretched(candidates);
    double[] nearest = new double[relevance.length];
    List<Integer> open = new ArrayList<>(IntStream.range(0, relevance.length).boxed().toList());
    ToDoubleFunction<Integer> value = i -> lambda * relevance[i] - (1 - lambda) * nearest[i];
    Comparator<Integer> best =
        Comparator.comparingDouble(value).reversed().thenComparing(i -> chunks.get(i).id());
    List<Retrieved> ranked = new ArrayList<>();
    while (!open.isEmpty()) {
      question.deadline().check();
      Integer next = Collections.min(open, best);
      open.remove(next);
      ranked.add(candidates.get(next).then(STAGE, value.applyAsDouble(next), ranked.size() + 1));
      for (int each : open) {
        nearest[each] = Math.max(nearest[each], pairs.between(next, each));
      }
    }
    return ranked;
  }

  private static double[] stretched(List<Retrieved> candidates) {
    double[] scores = candidates.stream().mapToDouble(Retrieved::score).toArray();
    double best = Arrays.stream(scores).max().orElse(0);
    double worst = Arrays.stream(scores).min().orElse(0);
    return Arrays.stream(scores)
        .map(score -> best > worst ? (score - worst) / (best - worst) : 1)
        .toArray();
  }
}
