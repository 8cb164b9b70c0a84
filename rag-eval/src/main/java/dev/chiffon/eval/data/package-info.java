/**
 * The nouns of measuring: labelled questions, judgments, rankings, scores and runs, and the files
 * they lie in.
 */
@NullMarked
package dev.chiffon.eval.data;

import org.jspecify.annotations.NullMarked;
