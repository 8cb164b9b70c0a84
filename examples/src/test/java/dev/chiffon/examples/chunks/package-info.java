/** Chunking of everything that can be parsed. */
@NullMarked
package dev.chiffon.examples.chunks;

import org.jspecify.annotations.NullMarked;
