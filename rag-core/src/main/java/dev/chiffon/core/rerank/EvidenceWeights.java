package dev.chiffon.core.rerank;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What each kind of {@link Evidence} counts beside a retrieved score of about 0 to 1.
 *
 * @param weights the weights, each at least 0; kinds that are not named count nothing
 */
public record EvidenceWeights(Map<Evidence, Double> weights) {

  /** Copies the weights and checks their range. */
  public EvidenceWeights {
    EnumMap<Evidence, Double> copy = new EnumMap<>(Evidence.class);
    weights.forEach(
        (kind, weight) -> {
          if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "need finite weights >= 0, got %s for %s".formatted(weight, kind));
          }
          copy.put(kind, weight);
        });
    weights = Collections.unmodifiableMap(copy);
  }

  /**
   * Returns .15 for the best sentence, .15 for those of the chunks beside and .1 for numbers: what
   * paid on the collections named in docs/retrieval.md.
   */
  public static EvidenceWeights defaults() {
    return new EvidenceWeights(
        Map.of(Evidence.SENTENCE, .15, Evidence.BESIDE, .15, Evidence.NUMBERS, .1));
  }

  /** Returns the same with another weight of one kind; 0 to leave it out. */
  public EvidenceWeights with(Evidence kind, double weight) {
    EnumMap<Evidence, Double> changed = new EnumMap<>(Evidence.class);
    changed.putAll(weights);
    changed.put(kind, weight);
    return new EvidenceWeights(changed);
  }

  /** Returns the weight of a kind. */
  public double of(Evidence kind) {
    return weights.getOrDefault(kind, 0.0);
  }
}
