package dev.chiffon.eval.compare;

import dev.chiffon.eval.data.Score;

/**
 * A mean and where it may lie: undefined, with the reason, where there are too few values.
 *
 * @param mean of the values; undefined if there are none
 * @param low lower end of its 95 % interval; undefined for fewer than two values
 * @param high upper end, likewise
 */
public record Estimate(Score mean, Score low, Score high) {}
