/** Small programs that the README and the guides quote. */
@NullMarked
package dev.chiffon.examples.programs;

import org.jspecify.annotations.NullMarked;
