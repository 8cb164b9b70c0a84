package dev.chiffon.ingest.html;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Whether an inline style keeps an element from being read. */
final class HiddenStyle {
  private static final Pattern RULES = Pattern.compile(";");
  private static final Pattern NOTHING = Pattern.compile("0(\\.0*)?(px|pt|em|rem|%)?");
  private static final Pattern TINY = Pattern.compile("(0(\\.\\d*)?|\\.\\d+|[12])(px|pt)?");
  private static final Pattern FAR = Pattern.compile("-\\d{3,}(\\.\\d*)?(px|pt|em|rem|%|vw|vh)?");
  private static final int MAX_OUTER = 32;
  private final Map<String, String> rules = new LinkedHashMap<>();

  private HiddenStyle(String style) {
    RULES.splitAsStream(style.toLowerCase(Locale.ROOT)).forEach(this::read);
  }

  private void read(String rule) {
    int colon = rule.indexOf(':');
    if (colon > 0) {
      String value = rule.substring(colon + 1).replace("!important", "");
      rules.put(rule.substring(0, colon).strip(), value.replaceAll("\\s+", ""));
    }
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
    return rule("display").equals("none")
        || rule("visibility").equals("hidden")
        || rule("visibility").equals("collapse")
        || NOTHING.matcher(rule("opacity")).matches();
  }

  /** A box of a pixel that cuts off what does not fit, or letters of two pixels. */
  private boolean isTiny() {
    boolean cut = rule("overflow").equals("hidden") || rule("clip").startsWith("rect(");
    boolean small =
        TINY.matcher(rule("height")).matches()
            || TINY.matcher(rule("width")).matches()
            || TINY.matcher(rule("max-height")).matches();
    boolean unreadable = rule("font-size").matches("(0|[0-2](\\.\\d+)?(px|pt)|0?\\.[01]\\d*r?em)");
    return (cut && small) || unreadable;
  }

  private boolean isOutside() {
    boolean placed = rule("position").equals("absolute") || rule("position").equals("fixed");
    boolean far =
        FAR.matcher(rule("left")).matches()
            || FAR.matcher(rule("top")).matches()
            || FAR.matcher(rule("right")).matches();
    return (placed && far) || FAR.matcher(rule("text-indent")).matches();
  }

  private boolean isUncoloured(Element element) {
    String ink = colour(rule("color"));
    return !ink.isEmpty() && (ink.equals("transparent") || ink.equals(paper(element)));
  }

  /** The background that the element or the nearest one around it with a style gives. */
  private static String paper(Element element) {
    Element outer = element;
    for (int i = 0; outer != null && i < MAX_OUTER; i++) {
      HiddenStyle style = new HiddenStyle(outer.attr("style"));
      String paper = style.rule("background-color");
      paper = paper.isEmpty() ? style.rule("background") : paper;
      paper = paper.isEmpty() ? outer.attr("bgcolor").toLowerCase(Locale.ROOT) : paper;
      if (!paper.isEmpty()) {
        return colour(paper);
      }
      outer = outer.parent();
    }
    return "";
  }

  /** One way to write the usual forms of a colour. */
  private static String colour(String value) {
    if (value.matches("#[0-9a-f]{3}")) {
      return "#" + value.substring(1).replaceAll("(.)", "$1$1");
    }
    return switch (value) {
      case "white", "rgb(255,255,255)", "rgba(255,255,255,1)" -> "#ffffff";
      case "black", "rgb(0,0,0)", "rgba(0,0,0,1)" -> "#000000";
      case "rgba(0,0,0,0)" -> "transparent";
      default -> value;
    };
  }

  private String rule(String name) {
    return rules.getOrDefault(name, "");
  }
}
