/** How results are printed: as text for people, and as JSON for programs. */
@NullMarked
package dev.chiffon.examples.cli.view;

import org.jspecify.annotations.NullMarked;
