/** Question to retrieved chunks: dense, lexical and hybrid. */
@NullMarked
package dev.chiffon.core.retrieve;

import org.jspecify.annotations.NullMarked;
