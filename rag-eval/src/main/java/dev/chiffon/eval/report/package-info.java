/** Runs and comparisons as JSON, Markdown, JUnit XML and tables. */
@NullMarked
package dev.chiffon.eval.report;

import org.jspecify.annotations.NullMarked;
