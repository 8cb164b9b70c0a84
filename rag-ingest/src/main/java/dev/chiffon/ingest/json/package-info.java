/** JSON to documents, one per file or one per line. */
@NullMarked
package dev.chiffon.ingest.json;

import org.jspecify.annotations.NullMarked;
