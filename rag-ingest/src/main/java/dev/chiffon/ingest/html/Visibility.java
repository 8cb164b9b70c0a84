package dev.chiffon.ingest.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements a reader of the page never sees as text. */
final class Visibility {
  private static final Set<String> MARKUP =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "map",
          "frameset",
          "noframes",
          "annotation",
          "annotation-xml",
          "rp");
  private static final Set<String> CONTROLS =
      Set.of("select", "textarea", "input", "datalist", "button", "meter", "progress", "output");

  private Visibility() {}

  /** Returns whether what the element holds is no text, seen or unseen. */
  static boolean isMarkup(Element element) {
    return MARKUP.contains(element.normalName());
  }

  /** Returns whether the element is markup, hidden or a form control. */
  static boolean isUnseen(Element element) {
    String tag = element.normalName();
    return MARKUP.contains(tag)
        || (CONTROLS.contains(tag) && !namesSection(element))
        || isHidden(element);
  }

  /** Returns whether the element is text that its page hides from readers. */
  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return element.normalName().equals("dialog");
    }
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || (element.normalName().equals("dialog") && !element.hasAttr("open"))
        || HiddenStyle.hides(element);
  }

  /** A button in a heading folds its section: the button's text is the heading's. */
  private static boolean namesSection(Element element) {
    Element parent = element.parent();
    return element.normalName().equals("button")
        && parent != null
        && (BlockWalker.headingLevel(parent) > 0 || parent.normalName().equals("dt"));
  }
}
