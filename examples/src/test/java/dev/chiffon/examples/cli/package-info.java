/** The command line, run in this process. */
@NullMarked
package dev.chiffon.examples.cli;

import org.jspecify.annotations.NullMarked;
