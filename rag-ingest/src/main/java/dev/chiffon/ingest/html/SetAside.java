package dev.chiffon.ingest.html;

import org.jsoup.nodes.Element;

/**
 * Decides which blocks of a page are not its content, and sums up what is left. An element that
 * says so of itself is believed unless it holds the title, or too much of the running text:
 * wrappers are often named after one of their parts ("with-sidebar").
 */
final class SetAside {
  private static final double FRAME_SHARE = .9;
  private static final double OFFER_SHARE = .3;
  private final Element body;
  private final int running;
  private final boolean offersToo;

  private SetAside(Element body, int running, boolean offersToo) {
    this.body = body;
    this.running = running;
    this.offersToo = offersToo;
  }

  /** Sets aside the site's frame, and offers and teasers of other pages. */
  static void frameAndOffers(TextDensity density, Element body) {
    new SetAside(body, density.mass(body).running, true).judge(density);
  }

  /** Sets aside the site's frame only. */
  static void frame(TextDensity density, Element body) {
    new SetAside(body, density.mass(body).running, false).judge(density);
  }

  private void judge(TextDensity density) {
    density.blocks().forEach(TextMass::clear);
    for (TextMass mass : density.blocks()) {
      mass.settle(isAside(mass));
    }
  }

  private boolean isAside(TextMass mass) {
    Element block = mass.block();
    if (block.equals(body) || mass.holdsTitle) {
      return false;
    }
    if (Boilerplate.isDeclared(block)) {
      return mass.running <= FRAME_SHARE * running;
    }
    if (mass.holdsMark) {
      return false;
    }
    if (mass.running <= FRAME_SHARE * running && Boilerplate.isFrame(block)) {
      return true;
    }
    return offersToo
        && !mass.holdsQuote
        && (mass.isTeaserList()
            || (mass.running <= OFFER_SHARE * running && Boilerplate.isOffer(block)));
  }
}
