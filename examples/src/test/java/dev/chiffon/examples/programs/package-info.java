/** The small programs, run in this process. */
@NullMarked
package dev.chiffon.examples.programs;

import org.jspecify.annotations.NullMarked;
