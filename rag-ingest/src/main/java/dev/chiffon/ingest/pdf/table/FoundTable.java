package dev.chiffon.ingest.pdf.table;

import dev.chiffon.core.data.Box;
import dev.chiffon.ingest.parse.TableGrid;

/**
 * A table on a page.
 *
 * @param box where it lies, from the top of its first row to the bottom of its last
 */
public record FoundTable(Box box, TableGrid grid) {}
