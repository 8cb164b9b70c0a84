/** Web pages to documents, with jsoup. */
@NullMarked
package dev.chiffon.ingest.html;

import org.jspecify.annotations.NullMarked;
