/** What every parser takes and gives: a source of bytes, a document, limits and typed errors. */
@NullMarked
package dev.chiffon.ingest.parse;

import org.jspecify.annotations.NullMarked;
