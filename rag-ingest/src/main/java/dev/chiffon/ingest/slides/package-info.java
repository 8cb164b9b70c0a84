/** Presentations (PPTX) as documents. */
@NullMarked
package dev.chiffon.ingest.slides;

import org.jspecify.annotations.NullMarked;
