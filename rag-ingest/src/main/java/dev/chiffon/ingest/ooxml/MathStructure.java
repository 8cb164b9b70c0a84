package dev.chiffon.ingest.ooxml;

import java.util.List;
import java.util.Map;

/**
 * A part of a formula that puts other parts in relation, as LaTeX.
 *
 * @param name its element
 * @param properties what its properties say, by name
 * @param arguments its parts in LaTeX, by the role they play
 * @param holdsFraction whether its base holds a fraction, which needs braces before an exponent
 */
record MathStructure(
    String name,
    Map<String, String> properties,
    Map<String, List<String>> arguments,
    boolean holdsFraction) {

  String latex() {
    return switch (name) {
      case "f" -> fraction();
      case "sSup", "limUpp" -> base() + "^" + braced(name.equals("limUpp") ? "lim" : "sup");
      case "sSub", "limLow" -> base() + "_" + braced(name.equals("limLow") ? "lim" : "sub");
      case "sSubSup" -> base() + "_" + braced("sub") + "^" + braced("sup");
      case "sPre" -> "{}" + script("_", "sub") + script("^", "sup") + only("e");
      case "rad" -> only("deg").isBlank() ? "\\sqrt" + braced("e") : root();
      case "nary" -> operator() + only("e");
      case "d" -> delimited();
      case "func" -> only("fName") + argument(only("e"));
      case "groupChr" -> overOrUnder("brace", "bot");
      case "bar" -> overOrUnder("line", "bot");
      case "acc" -> MathSymbols.accent(property("chr", "\u0302")) + braced("e");
      case "borderBox" -> "\\boxed" + braced("e");
      case "m" -> rows(all("mr"));
      case "eqArr" -> all("e").size() == 1 ? only("e") : rows(all("e"));
      default -> only("e");
    };
  }

  private String fraction() {
    return switch (property("type", "bar")) {
      case "noBar" -> "\\genfrac{}{}{0pt}{}" + braced("num") + braced("den");
      case "lin", "skw" -> only("num") + "/" + only("den");
      default -> "\\frac" + braced("num") + braced("den");
    };
  }

  private String root() {
    return "\\sqrt[" + only("deg") + "]" + braced("e");
  }

  private String operator() {
    String sign = MathSymbols.largeOperator(property("chr", "\u222B"));
    String bounds = script("_", "sub") + script("^", "sup");
    return sign + (bounds.isEmpty() ? " " : bounds);
  }

  private static String rows(List<String> rows) {
    return "\\begin{matrix}" + String.join(" \\\\ ", rows) + "\\end{matrix}";
  }

  /** The argument of a function gets brackets unless it has some. */
  private static String argument(String argument) {
    boolean bare = argument.startsWith("\\frac") || argument.contains("+");
    return bare ? "(" + argument + ")" : argument.startsWith("(") ? argument : " " + argument;
  }

  private String delimited() {
    String begin = MathSymbols.delimiter(property("begChr", "("));
    String end = MathSymbols.delimiter(property("endChr", ")"));
    String separator = MathSymbols.latex(property("sepChr", "|"));
    return "\\left" + begin + String.join(separator, all("e")) + "\\right" + end;
  }

  private String overOrUnder(String mark, String usual) {
    boolean over = property("pos", usual).equals("top");
    return (over ? "\\over" : "\\under") + mark + braced("e");
  }

  private String base() {
    return holdsFraction ? braced("e") : only("e");
  }

  private String script(String mark, String role) {
    return only(role).isBlank() ? "" : mark + braced(role);
  }

  private String braced(String role) {
    return "{" + only(role) + "}";
  }

  private String only(String role) {
    return String.join("", all(role));
  }

  private List<String> all(String role) {
    return arguments.getOrDefault(role, List.of());
  }

  private String property(String property, String usual) {
    return properties.getOrDefault(property, usual);
  }
}
