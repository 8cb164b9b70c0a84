package dev.chiffon.ingest.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Lines between the paragraphs of an article that send its reader to another page. */
final class Prompts {
  private static final int MAX_LETTERS = 250;
  private static final Pattern OPENING =
      Pattern.compile(
          "^\\W*(read (more|also|next|now|this)|related|recommended|also (on|read|see)|more"
              + " (on|from)|see (also|more)|don.t miss|watch( also| now)?\\W|click"
              + " here|subscribe|sign up|lesen sie (auch|mehr)|mehr zum|lire aussi|à lire|voir"
              + " aussi|leia (também|mais)|veja (também|mais)|saiba mais|le[ae] también|ver"
              + " también|leggi anche|czytaj (też|także|więcej)|zobacz|читайте"
              + " также|bkz|関連記事|相关阅读).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private Prompts() {}

  /** Returns whether the block is such a line: short, mostly a link, and it begins like one. */
  static boolean isPrompt(Element block, TextMass mass) {
    return mass.own > 0
        && mass.all == mass.own
        && mass.all <= MAX_LETTERS
        && mass.linked * 2 > mass.all
        && OPENING.matcher(HtmlText.of(block).strip()).matches();
  }
}
