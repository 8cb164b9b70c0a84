package dev.chiffon.ingest.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Whether an inline style keeps an element from being read. */
final class HiddenStyle {
  private static final int MAX_OUTER = 32;
  private static final double FAR = -100;
  private static final double SPECK = 2;
  private final Map<String, String> rules = new HashMap<>();

  /** Reads the rules, one after the other: long styles stand on each cell of some pages. */
  private HiddenStyle(String style) {
    String text = style.toLowerCase(Locale.ROOT);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf(';', start);
      end = end < 0 ? text.length() : end;
      int colon = text.indexOf(':', start);
      if (colon > 0 && colon < end) {
        rules.put(text.substring(start, colon).strip(), value(text.substring(colon + 1, end)));
      }
      start = end + 1;
    }
  }

  private static String value(String raw) {
    String value = raw.indexOf('!') < 0 ? raw : raw.replace("!important", "");
    return value.strip().indexOf(' ') < 0 ? value.strip() : value.replace(" ", "");
  }

  /** Returns whether the element's own style hides it and all inside it. */
  static boolean hides(Element element) {
    String text = element.attr("style");
    if (text.isEmpty()) {
      return false;
    }
    HiddenStyle style = new HiddenStyle(text);
    return style.isNotShown() || style.isTiny() || style.isOutside() || style.isUncoloured(element);
  }

  private boolean isNotShown() {
    String visibility = rule("visibility");
    return rule("display").equals("none")
        || visibility.equals("hidden")
        || visibility.equals("collapse")
        || size("opacity") == 0;
  }

  /** A box of a pixel or two that cuts off what does not fit, or letters as small. */
  private boolean isTiny() {
    boolean cut = rule("overflow").equals("hidden") || rule("clip").startsWith("rect(");
    boolean small =
        size("height") <= SPECK || size("width") <= SPECK || size("max-height") <= SPECK;
    String font = rule("font-size");
    boolean relative = font.endsWith("em") || font.endsWith("%");
    double letters = size("font-size") * (font.endsWith("em") ? 16 : font.endsWith("%") ? .16 : 1);
    return (cut && small && !isRelative()) || letters <= (relative ? SPECK + 1 : SPECK);
  }

  /** A share of the box around says nothing of pixels, unless it is none. */
  private boolean isRelative() {
    return (rule("width").endsWith("%") && size("width") > 0)
        || (rule("height").endsWith("%") && size("height") > 0);
  }

  private boolean isOutside() {
    boolean placed = rule("position").equals("absolute") || rule("position").equals("fixed");
    boolean far = size("left") <= FAR || size("top") <= FAR || size("right") <= FAR;
    return (placed && far) || size("text-indent") <= FAR;
  }

  private boolean isUncoloured(Element element) {
    String ink = colour(rule("color"));
    return !ink.isEmpty() && (ink.equals("transparent") || ink.equals(paper(element)));
  }

  /** The background that the element or the nearest one around it with a style gives. */
  private static String paper(Element element) {
    Element outer = element;
    for (int i = 0; outer != null && i < MAX_OUTER; i++) {
      String style = outer.attr("style");
      String paper = outer.attr("bgcolor").toLowerCase(Locale.ROOT);
      if (style.toLowerCase(Locale.ROOT).contains("background")) {
        HiddenStyle rules = new HiddenStyle(style);
        paper = rules.rules.getOrDefault("background-color", rules.rule("background"));
      }
      if (!paper.isEmpty()) {
        return colour(paper);
      }
      outer = outer.parent();
    }
    return "";
  }

  /** One way to write the usual forms of a colour. */
  private static String colour(String value) {
    return switch (value) {
      case "white", "rgb(255,255,255)", "rgba(255,255,255,1)" -> "#ffffff";
      case "black", "rgb(0,0,0)", "rgba(0,0,0,1)" -> "#000000";
      case "rgba(0,0,0,0)" -> "transparent";
      default -> value.length() == 4 && value.charAt(0) == '#' ? doubled(value) : value;
    };
  }

  private static String doubled(String colour) {
    StringBuilder long6 = new StringBuilder("#");
    colour.chars().skip(1).forEach(digit -> long6.append((char) digit).append((char) digit));
    return long6.toString();
  }

  /** The number that a rule begins with, whatever its unit; not a number if there is none. */
  private double size(String name) {
    String value = rule(name);
    int end = 0;
    while (end < value.length() && "-.0123456789".indexOf(value.charAt(end)) >= 0) {
      end++;
    }
    try {
      return end == 0 ? Double.NaN : Double.parseDouble(value.substring(0, end));
    } catch (NumberFormatException e) {
      return Double.NaN; // such as a lone minus
    }
  }

  private String rule(String name) {
    return rules.getOrDefault(name, "");
  }
}
