/** Retrieved chunks in a better order. */
@NullMarked
package dev.chiffon.core.rerank;

import org.jspecify.annotations.NullMarked;
