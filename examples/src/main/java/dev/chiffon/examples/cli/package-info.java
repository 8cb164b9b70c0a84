/** The command line: {@code examples/chiffon}; see docs/cli.md. */
@NullMarked
package dev.chiffon.examples.cli;

import org.jspecify.annotations.NullMarked;
