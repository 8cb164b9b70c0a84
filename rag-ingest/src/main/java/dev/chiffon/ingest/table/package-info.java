/** Tables in text files to documents. */
@NullMarked
package dev.chiffon.ingest.table;

import org.jspecify.annotations.NullMarked;
