/** Calls of a chat model that keep the deadline of a question; for any stage that asks one. */
@NullMarked
package dev.chiffon.core.chat;

import org.jspecify.annotations.NullMarked;
