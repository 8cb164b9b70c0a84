package dev.chiffon.core.retrieve;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.StageScore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Bound fusion of one question's candidates: every score exact, and smoothed with those of the
 * chunks beside it.
 */
final class BoundFusion {
  /**
   * What a chunk at the border of its document is taken to have beside it, as a share of its own
   * score: about what neighbours have in the mean, so that short documents neither win nor lose.
   */
  private static final double BEYOND_THE_BORDER = .7;

  private final HybridConfig config;
  private final double most;
  private final Map<String, Double> lexical;
  private final Map<String, Double> dense;
  private final Map<String, List<String>> neighbours;
  private final List<Candidate> candidates;

  /**
   * Scores the candidates and the chunks beside them.
   *
   * @param most what the question's terms could give a chunk at most, above 0
   * @param passages knows the chunks beside a chunk; empty to look at none
   */
  BoundFusion(
      HybridConfig config, double most, Leg lexical, Leg dense, Optional<Passages> passages) {
    this.config = config;
    this.most = most;
    List<Candidate> listed = Candidate.union(lexical.listed(), dense.listed());
    this.neighbours = neighbours(listed, passages.filter(all -> config.neighbourWeight() > 0));
    List<String> ids = listed.stream().map(Candidate::id).toList();
    Set<String> scored = new LinkedHashSet<>(ids);
    neighbours.values().forEach(scored::addAll);
    this.lexical = lexical.scores(scored);
    this.dense = dense.scores(scored);
    Map<String, StageScore> words = lexical.verdicts(ids, this.lexical);
    Map<String, StageScore> meaning = dense.verdicts(ids, this.dense);
    this.candidates =
        listed.stream()
            .map(each -> each.with(words.get(each.id()), meaning.get(each.id())))
            .toList();
  }

  private static Map<String, List<String>> neighbours(
      Collection<Candidate> candidates, Optional<Passages> passages) {
    Map<String, List<String>> neighbours = new HashMap<>();
    if (passages.isPresent()) {
      for (Candidate each : candidates) {
        neighbours.put(each.id(), beside(each.chunk(), passages.get()));
      }
    }
    return neighbours;
  }

  private static List<String> beside(Chunk chunk, Passages passages) {
    return Stream.of(passages.previous(chunk), passages.next(chunk))
        .flatMap(Optional::stream)
        .map(Chunk::id)
        .toList();
  }

  /** Returns the candidates, with what both legs say of each, listed or not. */
  List<Candidate> candidates() {
    return candidates;
  }

  /** Returns the score of a candidate. */
  ToDoubleFunction<Candidate> score() {
    double weight = neighbours.isEmpty() ? 0 : config.neighbourWeight();
    return candidate -> {
      double own = fused(candidate.id());
      return weight == 0 ? own : (own + weight * around(candidate, own)) / (1 + weight);
    };
  }

  private double fused(String id) {
    return config.lexicalWeight() * lexical.getOrDefault(id, 0.0) / most
        + config.denseWeight() * dense.getOrDefault(id, 0.0);
  }

  /** Returns the mean score of the chunks before and after. */
  private double around(Candidate candidate, double own) {
    List<Double> scores = new ArrayList<>();
    for (String id : neighbours.getOrDefault(candidate.id(), List.of())) {
      scores.add(fused(id));
    }
    while (scores.size() < 2) {
      scores.add(BEYOND_THE_BORDER * own);
    }
    return (scores.get(0) + scores.get(1)) / 2;
  }
}
