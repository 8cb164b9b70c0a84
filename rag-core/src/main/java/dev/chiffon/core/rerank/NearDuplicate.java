package dev.chiffon.core.rerank;

import dev.chiffon.core.data.Retrieved;

/**
 * A candidate that was left out since a better one says nearly the same.
 *
 * @param leftOut the candidate, as it came
 * @param kept the better one, as it came
 * @param resemblance the share of the shingles of both that both have, above 0, at most 1
 */
public record NearDuplicate(Retrieved leftOut, Retrieved kept, double resemblance) {}
