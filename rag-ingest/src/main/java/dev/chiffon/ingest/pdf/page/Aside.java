package dev.chiffon.ingest.pdf.page;

import dev.chiffon.core.data.Box;

/**
 * A line that runs another way than most text of its page: along a margin, or aslant across it.
 *
 * @param text what it says
 * @param box where it stands on the page as seen
 * @param turn which way it runs
 */
public record Aside(String text, Box box, Turn turn) {}
