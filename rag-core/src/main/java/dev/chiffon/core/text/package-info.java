/** Word-level tools that any stage may use: sentences, words, tokens. */
@NullMarked
package dev.chiffon.core.text;

import org.jspecify.annotations.NullMarked;
