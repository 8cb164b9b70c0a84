package dev.chiffon.ingest.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What says of itself that it is not the content of its page: by element, role or class. */
final class Boilerplate {
  private static final Set<String> TAGS = Set.of("nav", "aside", "footer", "dialog", "search");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar");
  private static final Set<String> CLASSES =
      Set.of(
          "ad",
          "ads",
          "advert",
          "advertisement",
          "banner",
          "breadcrumb",
          "breadcrumbs",
          "comment",
          "comments",
          "consent",
          "cookie",
          "cookies",
          "disqus",
          "footer",
          "gdpr",
          "menu",
          "modal",
          "nav",
          "navbar",
          "navigation",
          "newsletter",
          "pager",
          "pagination",
          "popup",
          "promo",
          "recommended",
          "related",
          "share",
          "sharing",
          "sidebar",
          "social",
          "sponsored",
          "subscribe",
          "toolbar",
          "widget");
  private static final Pattern WORDS = Pattern.compile("[\\s_-]+|(?<=[a-z])(?=[A-Z])");

  private Boilerplate() {}

  /** Returns whether the element's name or role says so. */
  static boolean isDeclared(Element element) {
    String tag = element.normalName();
    return TAGS.contains(tag)
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || (tag.equals("header") && element.closest("article, main, [role=main]") == null);
  }

  /** Returns whether a word of the element's id or classes says so; stylesheets are no promise. */
  static boolean isNamed(Element element) {
    if (!HtmlText.isBlock(element)) {
      return false;
    }
    String names = element.id() + " " + element.className();
    return WORDS
        .splitAsStream(names)
        .anyMatch(word -> CLASSES.contains(word.toLowerCase(Locale.ROOT)));
  }
}
