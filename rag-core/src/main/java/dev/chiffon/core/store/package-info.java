/** Embedded chunks, searchable by cosine: an exact store and an HNSW graph. */
@NullMarked
package dev.chiffon.core.store;

import org.jspecify.annotations.NullMarked;
