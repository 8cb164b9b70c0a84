package dev.chiffon.ingest.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * What an element says of itself by its name, role, id and classes: that it is not the content of
 * its page, or that it is. Words in the languages whose pages we have read: English, Portuguese,
 * Spanish, French, German, Italian, Polish, Turkish.
 */
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

  /** Frames of the site, notices of law, what readers say: never the content, however long. */
  private static final Set<String> FRAMES =
      words(
          """
          comment comments consent cookie cookies copyright disclaimer disqus foot footer gdpr
          respond rodape comentario comentarios pie pied commentaire commentaires fusszeile
          kommentar kommentare commenti komentarze stopka yorum yorumlar
          """);

  /** Offers, menus and other pages: on some pages they are what the page is for. */
  private static final Set<String> OFFERS =
      words(
          """
          ad ads advert advertise advertisement advertising banner breadcrumb breadcrumbs masthead
          megamenu menu modal nav navbar navigation newsletter newsletters outbrain overlay pager
          paging pagination paywall popular popup promo promotion promotions recirc recommendation
          recommendations recommended related share shares sharing sidebar sidenav signup skyscraper
          social sponsor sponsored sponsors subscribe subscription taboola teaser teasers toolbar
          tooltip trending widget widgets addtoany addthis sharethis sharedaddy jetpack gallery
          slideshow carousel cabecalho compartilhar compartilhe relacionada relacionadas relacionado
          relacionados publicidade publicidad compartir suscripcion boletin partage partager
          publicite teilen werbung anzeige verwandte condividi correlati pubblicita reklama paylas
          ilgili
          """);

  /** Classes by which common style sheets hide an element, or show it to screen readers only. */
  private static final Set<String> UNSEEN =
      Set.of(
          "hidden",
          "hide",
          "is-hidden",
          "d-none",
          "invisible",
          "sr-only",
          "visually-hidden",
          "screen-reader-text");

  /** Small print beside the content: who, when, under which tags. */
  private static final Set<String> BESIDE =
      words(
          """
          author authors byline bylines credit credits date dateline datetime edited meta metadata
          published pubdate timestamp updated tag tags category categories hashtags readtime print
          autor autores data fecha fonte auteur datum verfasser autore kategorien etiquetas
          """);

  private static final Set<String> BODIES =
      Set.of(
          "articlebody",
          "articletext",
          "articlecontent",
          "bodytext",
          "entrycontent",
          "postbody",
          "postcontent",
          "posttext",
          "storybody",
          "storycontent",
          "storytext",
          "contentbody",
          "newsbody",
          "newstext");

  private Boilerplate() {}

  /** Returns whether the element's name or role says that it is not content. */
  static boolean isDeclared(Element element) {
    String tag = element.normalName();
    return TAGS.contains(tag)
        || (element.hasAttr("role")
            && ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT)))
        || (tag.equals("header") && element.closest("article, main, [role=main]") == null);
  }

  /** Returns whether its id or classes name a part of the site's frame. */
  static boolean isFrame(Element element) {
    return hasWord(element, FRAMES);
  }

  /** Returns whether its id or classes name an offer, or what links to other pages. */
  static boolean isOffer(Element element) {
    return hasWord(element, OFFERS) || isUnseenByClass(element);
  }

  /** Classes such as {@code md:block} show again on larger screens what another class hides. */
  private static boolean isUnseenByClass(Element element) {
    String classes = element.attr("class");
    return !classes.isEmpty()
        && classes.indexOf(':') < 0
        && element.classNames().stream().anyMatch(UNSEEN::contains);
  }

  /** Returns whether a word of the element's id or classes says that it is small print. */
  static boolean isSmallPrint(Element element) {
    return hasWord(element, BESIDE);
  }

  /** Returns whether the page marks the element as the text of an article. */
  static boolean isBody(Element element) {
    if (element.attr("itemprop").equals("articleBody")) {
      return true;
    }
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return false;
    }
    return ClassWords.pairs(element).stream().anyMatch(BODIES::contains);
  }

  private static boolean hasWord(Element element, Set<String> words) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return false;
    }
    return ClassWords.of(element).stream().anyMatch(words::contains);
  }

  private static Set<String> words(String text) {
    return Pattern.compile("\\s+").splitAsStream(text.strip()).collect(Collectors.toSet());
  }
}
