package dev.chiffon.core.retrieve;

import java.util.Objects;

/**
 * How a {@link HybridRetriever} joins its legs.
 *
 * @param fusion how two scores become one
 * @param lexicalWeight what the lexical score counts, at least 0
 * @param denseWeight what the dense score counts, at least 0; the two are not both 0
 * @param neighbourWeight what the scores of the chunks before and after count beside a chunk's own,
 *     at least 0; only {@link Fusion#BOUND} looks at them, and only if the retriever knows them
 * @param candidates how many chunks each leg lists, at least 1; as many as are wanted if these are
 *     more
 */
public record HybridConfig(
    Fusion fusion,
    double lexicalWeight,
    double denseWeight,
    double neighbourWeight,
    int candidates) {

  /** Checks the ranges. */
  public HybridConfig {
    Objects.requireNonNull(fusion);
    if (!(lexicalWeight >= 0 && denseWeight >= 0)
        || !(lexicalWeight + denseWeight > 0)
        || Double.isInfinite(lexicalWeight + denseWeight)) {
      throw new IllegalArgumentException(
          "need finite weights >= 0, not both 0, got %s and %s"
              .formatted(lexicalWeight, denseWeight));
    }
    if (!(neighbourWeight >= 0 && neighbourWeight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "need a finite neighbour weight >= 0, got " + neighbourWeight);
    }
    if (candidates < 1) {
      throw new IllegalArgumentException("need candidates >= 1, got " + candidates);
    }
  }

  /** Returns bound fusion at .5 each and .4 for neighbours, of the 50 best of each leg. */
  public static HybridConfig defaults() {
    return new HybridConfig(Fusion.BOUND, .5, .5, .4, 50);
  }

  /** Returns the same with another fusion. */
  public HybridConfig withFusion(Fusion fusion) {
    return new HybridConfig(fusion, lexicalWeight, denseWeight, neighbourWeight, candidates);
  }

  /** Returns the same with other weights of the legs. */
  public HybridConfig withWeights(double lexicalWeight, double denseWeight) {
    return new HybridConfig(fusion, lexicalWeight, denseWeight, neighbourWeight, candidates);
  }

  /** Returns the same with another weight of neighbours; 0 for none. */
  public HybridConfig withNeighbourWeight(double neighbourWeight) {
    return new HybridConfig(fusion, lexicalWeight, denseWeight, neighbourWeight, candidates);
  }

  /** Returns the same with another length of the legs' lists. */
  public HybridConfig withCandidates(int candidates) {
    return new HybridConfig(fusion, lexicalWeight, denseWeight, neighbourWeight, candidates);
  }
}
