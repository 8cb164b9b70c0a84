/** Measures retrieval and answers against labelled questions. */
@NullMarked
package dev.chiffon.eval;

import org.jspecify.annotations.NullMarked;
