/** Metrics of characters: how much of what is relevant the retrieved chunks hold. */
@NullMarked
package dev.chiffon.eval.chunking;

import org.jspecify.annotations.NullMarked;
