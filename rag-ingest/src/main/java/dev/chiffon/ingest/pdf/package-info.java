/** PDF files as documents with pages. */
@NullMarked
package dev.chiffon.ingest.pdf;

import org.jspecify.annotations.NullMarked;
