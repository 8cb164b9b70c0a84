/**
 * The nouns of the pipeline, one type per arrow, and the small read-only ports its stages share.
 */
@NullMarked
package dev.chiffon.core.data;

import org.jspecify.annotations.NullMarked;
