/** The command line runner and small programs that show the library in use. */
@NullMarked
package dev.chiffon.examples;

import org.jspecify.annotations.NullMarked;
