package dev.chiffon.ingest.sheets;

/**
 * A cell that shows something.
 *
 * @param row its 0-based row
 * @param column its 0-based column
 * @param text what it shows
 * @param words whether that is text rather than a number, a date or a truth
 */
record SheetCell(int row, int column, String text, boolean words) {}
