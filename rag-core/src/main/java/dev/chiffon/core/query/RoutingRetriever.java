package dev.chiffon.core.query;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.retrieve.Retriever;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The best chunks of several indexes, in the order of their scores.
 *
 * <p>The indexes' scores must mean the same, as those of hybrid retrieval with {@link
 * dev.chiffon.core.retrieve.Fusion#BOUND} do: a share of what a question's words can give, and a
 * cosine. Each result tells its index by its last stage, {@code index NAME}. Of chunks with the
 * same id in several indexes the one with the best score is kept, of equal ones that of the index
 * named first.
 */
public final class RoutingRetriever implements Retriever {
  private static final String STAGE = "index ";

  private final List<NamedIndex> indexes;
  private final Router router;

  /**
   * Creates a retriever.
   *
   * @throws IllegalArgumentException if there is no index, or two have the same name
   */
  public RoutingRetriever(List<NamedIndex> indexes, Router router) {
    Set<String> names = new HashSet<>();
    for (NamedIndex each : indexes) {
      if (!names.add(each.name())) {
        throw new IllegalArgumentException("need names of their own, got two of " + each.name());
      }
    }
    if (indexes.isEmpty()) {
      throw new IllegalArgumentException("need at least one index, got none");
    }
    this.indexes = List.copyOf(indexes);
    this.router = router;
  }

  @Override
  public List<Retrieved> retrieve(Question question, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("need k >= 1, got " + k);
    }
    question.deadline().check();
    Map<String, Retrieved> best = new HashMap<>();
    for (NamedIndex index : router.route(question, indexes)) {
      question.deadline().check();
      for (Retrieved found : index.retriever().retrieve(question, k)) {
        Retrieved named = found.then(STAGE + index.name(), found.score(), 1);
        best.merge(found.chunk().id(), named, (a, b) -> b.score() > a.score() ? b : a);
      }
    }
    List<Retrieved> ranked = Retrieved.ranked(new ArrayList<>(best.values()));
    return ranked.subList(0, Math.min(k, ranked.size()));
  }
}
