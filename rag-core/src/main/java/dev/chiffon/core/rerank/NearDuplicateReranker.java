package dev.chiffon.core.rerank;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Leaves out candidates that say nearly the same as a better one: copies of a document, or versions
 * of it, take the room of what else there is to read.
 *
 * <p>Two chunks are alike if the resemblance of their shingles, which are the runs of three words
 * they have, case and punctuation aside, is at least the threshold (Broder 1997: the members that
 * both sets have over the members of either; computed, not estimated). Each candidate is compared
 * with the better ones that were kept, so the best of each group stays, and every candidate left
 * out resembles one that is there. Takes O(n k) comparisons for n candidates of which k are kept.
 */
public final class NearDuplicateReranker implements Reranker {
  private static final String STAGE = "distinct";
  private static final int SHINGLE_WORDS = 3;
  private static final double THRESHOLD = .8;

  private final double threshold;
  private final Consumer<NearDuplicate> listener;

  private NearDuplicateReranker(double threshold, Consumer<NearDuplicate> listener) {
    this.threshold = threshold;
    this.listener = listener;
  }

  /** Returns a reranker with a threshold of .8. */
  public static NearDuplicateReranker create() {
    return of(THRESHOLD);
  }

  /**
   * Returns a reranker with another threshold.
   *
   * @param threshold above 0, at most 1; at 1 only chunks of the same shingles are alike
   */
  public static NearDuplicateReranker of(double threshold) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException("need 0 < threshold <= 1, got " + threshold);
    }
    return new NearDuplicateReranker(threshold, duplicate -> {});
  }

  /** Returns the same reranker, which tells {@code listener} of each candidate it leaves out. */
  public NearDuplicateReranker withListener(Consumer<NearDuplicate> listener) {
    return new NearDuplicateReranker(threshold, listener);
  }

  /**
   * Returns the candidates that are kept in the order they come in, each with the score it comes
   * with; the stage is {@code distinct}.
   */
  @Override
  public List<Retrieved> rerank(Question question, List<Retrieved> candidates) {
    Map<Retrieved, Set<String>> shingles = new HashMap<>();
    List<Retrieved> kept = new ArrayList<>();
    List<Retrieved> ranked = new ArrayList<>();
    for (Retrieved each : candidates) {
      question.deadline().check();
      shingles.put(each, Shingles.of(each.chunk().text(), SHINGLE_WORDS));
      Optional<NearDuplicate> duplicate = duplicate(each, kept, shingles);
      duplicate.ifPresent(listener);
      if (duplicate.isEmpty()) {
        kept.add(each);
        ranked.add(each.then(STAGE, each.score(), kept.size()));
      }
    }
    return List.copyOf(ranked);
  }

  private Optional<NearDuplicate> duplicate(
      Retrieved candidate, List<Retrieved> kept, Map<Retrieved, Set<String>> shingles) {
    for (Retrieved better : kept) {
      double resemblance =
          Shingles.resemblance(
              shingles.getOrDefault(candidate, Set.of()), shingles.getOrDefault(better, Set.of()));
      if (resemblance >= threshold) {
        return Optional.of(new NearDuplicate(candidate, better, resemblance));
      }
    }
    return Optional.empty();
  }
}
