/** Metrics of rankings, one card each, as trec_eval computes them. */
@NullMarked
package dev.chiffon.eval.retrieval;

import org.jspecify.annotations.NullMarked;
