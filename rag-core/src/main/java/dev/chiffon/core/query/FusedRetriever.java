package dev.chiffon.core.query;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.retrieve.Retriever;
import java.util.ArrayList;
import java.util.List;

/**
 * The lists of several retrievers over the same chunks as one, by reciprocal rank fusion (Cormack,
 * Clarke and B\u00fcttcher 2009), under the stage {@code fused}: the mean over the lists of 61 /
 * (60 + rank), so that the first of all lists has 1. Each list is at least 50 long.
 */
public final class FusedRetriever implements Retriever {
  private static final int RANK_OFFSET = 60;
  private static final int LENGTH = 50;

  private final List<Retriever> retrievers;

  /**
   * Creates a retriever.
   *
   * @throws IllegalArgumentException if there is nothing to fuse
   */
  public FusedRetriever(List<Retriever> retrievers) {
    if (retrievers.isEmpty()) {
      throw new IllegalArgumentException("need at least one retriever, got none");
    }
    this.retrievers = List.copyOf(retrievers);
  }

  @Override
  public List<Retrieved> retrieve(Question question, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("need k >= 1, got " + k);
    }
    List<List<Retrieved>> lists = new ArrayList<>();
    for (Retriever each : retrievers) {
      question.deadline().check();
      lists.add(each.retrieve(question, Math.max(k, LENGTH)));
    }
    return fused("fused", lists, k);
  }

  static List<Retrieved> fused(String stage, List<List<Retrieved>> lists, int k) {
    return new MergedLists()
        .add(lists, rank -> (RANK_OFFSET + 1.0) / (RANK_OFFSET + rank) / lists.size(), Double::sum)
        .best(stage, k);
  }
}
