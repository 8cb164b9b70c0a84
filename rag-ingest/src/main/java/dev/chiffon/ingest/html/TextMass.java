package dev.chiffon.ingest.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How much text a block element holds, in characters that are not white space. Running text is a
 * block's own text (not that of blocks inside it) of some length, with few links: what paragraphs
 * have and menus have not. Clean counts leave out what is set aside as not content.
 */
final class TextMass {
  static final TextMass NONE = new TextMass(new Element("div"), null);
  private static final int MIN_RUN = 60;
  private static final double MAX_LINKED = .35;
  private static final int MAX_TEASER = 500;
  private static final double NEARLY_ALL = .9;
  int own;
  int ownLinked;
  int all;
  int linked;
  int running;
  int clean;
  int cleanAll;
  int cleanRuns;
  int headings;
  int linkedHeadings;
  int teasers;
  int teaserText;
  boolean holdsTitle;
  boolean holdsMark;
  int bodies;
  boolean holdsQuote;
  boolean aside;
  private final Element block;
  private final @Nullable TextMass outer;

  TextMass(Element block, @Nullable TextMass outer) {
    this.block = block;
    this.outer = outer;
  }

  Element block() {
    return block;
  }

  /** Adds the block's own text to its sums, and these to the block around it, once it has ended. */
  void close() {
    all += own;
    linked += ownLinked;
    running += isRun() ? own : 0;
    if (linkedHeadings == 1 && headings == 0 && running <= MAX_TEASER && !holdsTitle) {
      teasers = 1;
      teaserText = all;
    }
    if (outer != null) {
      outer.add(this);
    }
  }

  /** Returns whether the block's own text is running text. */
  boolean isRun() {
    return own >= MIN_RUN && ownLinked <= MAX_LINKED * own;
  }

  /**
   * Returns whether the block is a list of teasers: pieces of a linked heading and little text, the
   * openings of other pages.
   */
  boolean isTeaserList() {
    return teasers >= 2 && teaserText >= NEARLY_ALL * all && !holdsTitle;
  }

  /** Forgets what was left of the block. */
  void clear() {
    clean = 0;
    cleanAll = 0;
    cleanRuns = 0;
  }

  /** Sums up what is left of the block, once that is known of all blocks inside it. */
  void settle(boolean isAside) {
    aside = isAside;
    cleanAll += own;
    clean += isRun() ? own : 0;
    cleanRuns += isRun() ? 1 : 0;
    if (outer != null && !aside) {
      outer.clean += clean;
      outer.cleanAll += cleanAll;
      outer.cleanRuns += cleanRuns;
    }
  }

  private void add(TextMass inner) {
    all += inner.all;
    linked += inner.linked;
    running += inner.running;
    headings += inner.headings;
    linkedHeadings += inner.linkedHeadings;
    teasers += inner.teasers;
    teaserText += inner.teaserText;
    holdsTitle |= inner.holdsTitle;
    holdsMark |= inner.holdsMark;
    bodies += inner.bodies;
    holdsQuote |= inner.holdsQuote;
  }

  /** Returns the share of the text that stands in links, 0 if there is no text. */
  double linkedShare() {
    return all == 0 ? 0 : (double) linked / all;
  }
}
