/** The index directory: documents and their embeddings, kept and kept up to date. */
@NullMarked
package dev.chiffon.core.index;

import org.jspecify.annotations.NullMarked;
