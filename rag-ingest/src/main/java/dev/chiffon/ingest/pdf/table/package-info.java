/** Finds tables on the pages of PDF files. */
@NullMarked
package dev.chiffon.ingest.pdf.table;

import org.jspecify.annotations.NullMarked;
