/** Workbooks (XLSX) as documents. */
@NullMarked
package dev.chiffon.ingest.sheets;

import org.jspecify.annotations.NullMarked;
