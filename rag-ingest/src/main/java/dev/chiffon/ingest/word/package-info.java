/** Word files (DOCX) as documents. */
@NullMarked
package dev.chiffon.ingest.word;

import org.jspecify.annotations.NullMarked;
