package dev.chiffon.eval;

import dev.chiffon.core.rerank.EvidenceWeights;
import dev.chiffon.core.retrieve.HybridConfig;
import dev.chiffon.eval.compare.PairedComparison;

/**
 * Weights fitted on labelled questions.
 *
 * @param retrieval how the legs are joined
 * @param evidence what the evidence of the texts counts
 * @param heldOut the defaults against weights of the same kind on questions that these were not
 *     fitted on: each question is ranked with what was fitted on the folds without its documents.
 *     An interval that holds 0 says that the defaults should stay
 */
public record FittedWeights(
    HybridConfig retrieval, EvidenceWeights evidence, PairedComparison heldOut) {}
