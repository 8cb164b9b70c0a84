/** Ranked chunks to a numbered context that fits a token budget. */
@NullMarked
package dev.chiffon.core.context;

import org.jspecify.annotations.NullMarked;
