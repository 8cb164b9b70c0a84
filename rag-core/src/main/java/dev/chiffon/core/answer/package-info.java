/** Context to an answer whose every citation has been verified. */
@NullMarked
package dev.chiffon.core.answer;

import org.jspecify.annotations.NullMarked;
