/** How well a confidence tells questions to answer from questions to refuse, and where to cut. */
@NullMarked
package dev.chiffon.eval.refusal;

import org.jspecify.annotations.NullMarked;
