/** Texts to embeddings, in process or through any model. */
@NullMarked
package dev.chiffon.core.embed;

import org.jspecify.annotations.NullMarked;
