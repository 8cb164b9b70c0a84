/**
 * The harness for tests: assertions on chunks and runs, and comparisons of chunkers, for JUnit 5
 * and AssertJ.
 */
@NullMarked
package dev.chiffon.eval.testing;

import org.jspecify.annotations.NullMarked;
