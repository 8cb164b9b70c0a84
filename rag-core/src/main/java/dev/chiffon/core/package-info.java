/** The facade of the pipeline; start at {@link dev.chiffon.core.Rag}. */
@NullMarked
package dev.chiffon.core;

import org.jspecify.annotations.NullMarked;
