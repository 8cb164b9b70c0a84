/** Document to chunks: where a text is cut, always as exact spans. */
@NullMarked
package dev.chiffon.core.chunk;

import org.jspecify.annotations.NullMarked;
