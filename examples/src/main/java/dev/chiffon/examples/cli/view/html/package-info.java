/** Shows a document and its chunks as one page for a browser. */
@NullMarked
package dev.chiffon.examples.cli.view.html;

import org.jspecify.annotations.NullMarked;
