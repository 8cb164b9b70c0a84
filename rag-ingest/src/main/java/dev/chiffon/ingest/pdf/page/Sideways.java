package dev.chiffon.ingest.pdf.page;

import java.util.List;

/**
 * What does not run from left to right on a page.
 *
 * @param turn the way that most text of the page runs on the page as seen
 * @param asides the lines that run another way
 */
public record Sideways(Turn turn, List<Aside> asides) {
  private static final Sideways NONE = new Sideways(Turn.RIGHT, List.of());

  /** Copies the list. */
  public Sideways {
    asides = List.copyOf(asides);
  }

  static Sideways none() {
    return NONE;
  }
}
