/** Markdown and plain text to documents. */
@NullMarked
package dev.chiffon.ingest.plain;

import org.jspecify.annotations.NullMarked;
