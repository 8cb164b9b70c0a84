package dev.chiffon.core.context;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Hands out candidates by what each adds to those taken so far: {@code worth * (1 - repeated) /
 * tokens^r}, highest first, ties by rank.
 *
 * <p>That is the cost-scaled greedy rule for a budget of Lin and Bilmes ("Multi-document
 * Summarization via Budgeted Maximization of Submodular Functions", NAACL 2010), with the score of
 * retrieval for the gain. What a candidate adds only falls as others are taken, so the value of the
 * first in the queue is computed again, and not that of all (Minoux 1978).
 */
final class Packing {
  private static final Comparator<Valued> HIGHEST_FIRST =
      Comparator.comparingDouble(Valued::value)
          .reversed()
          .thenComparing(valued -> valued.candidate().place());

  private record Valued(Candidate candidate, double value) {}

  private final double lengthExponent;
  private final PriorityQueue<Valued> waiting = new PriorityQueue<>(HIGHEST_FIRST);
  private final Set<Long> said = new HashSet<>();

  Packing(List<Candidate> candidates, double lengthExponent) {
    this.lengthExponent = lengthExponent;
    candidates.forEach(each -> waiting.add(valued(each)));
  }

  /** Returns the candidate that now adds most, and forgets it. */
  Optional<Candidate> next() {
    while (!waiting.isEmpty()) {
      Valued first = valued(waiting.remove().candidate());
      if (waiting.isEmpty() || HIGHEST_FIRST.compare(first, waiting.element()) <= 0) {
        return Optional.of(first.candidate());
      }
      waiting.add(first);
    }
    return Optional.empty();
  }

  /** Hears that the candidate now stands in the context. */
  void took(Candidate candidate) {
    said.addAll(candidate.wording().threes());
  }

  private Valued valued(Candidate candidate) {
    double repeated = said.isEmpty() ? 0 : candidate.wording().shareIn(said);
    double cost = Math.pow(Math.max(1, candidate.tokens()), lengthExponent);
    return new Valued(candidate, candidate.worth() * (1 - repeated) / cost);
  }
}
