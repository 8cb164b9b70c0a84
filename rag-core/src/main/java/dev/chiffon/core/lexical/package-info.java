/** Chunks searchable by their words, with BM25. */
@NullMarked
package dev.chiffon.core.lexical;

import org.jspecify.annotations.NullMarked;
