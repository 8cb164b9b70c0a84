/**
 * Runs against each other: intervals, paired tests, and the gate that a worse run does not pass.
 */
@NullMarked
package dev.chiffon.eval.compare;

import org.jspecify.annotations.NullMarked;
