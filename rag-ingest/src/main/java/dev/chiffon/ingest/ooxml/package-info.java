/** What the XML formats of Office have in common: a zip of linked XML parts, charts, formulas. */
@NullMarked
package dev.chiffon.ingest.ooxml;

import org.jspecify.annotations.NullMarked;
