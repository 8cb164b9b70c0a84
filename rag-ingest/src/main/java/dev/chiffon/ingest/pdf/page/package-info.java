/** What stands on the pages of PDF files: words, lines, how they look. */
@NullMarked
package dev.chiffon.ingest.pdf.page;

import org.jspecify.annotations.NullMarked;
