package dev.chiffon.ingest.word;

import dev.chiffon.ingest.ooxml.XmlCursor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * One level of a list.
 *
 * @param format how it shows numbers, {@code bullet} or {@code none} if it shows none
 * @param start the first number
 * @param text what stands in front of items, {@code %1} for the number of the first level
 * @param isLegal whether it shows the numbers of all levels as decimals
 * @param restarts whether it begins again behind an item of a level above
 */
record NumberedLevel(String format, int start, String text, boolean isLegal, boolean restarts) {
  static final NumberedLevel NONE = new NumberedLevel("none", 1, "", false, true);
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final int LARGEST_ROMAN = 5000;

  static NumberedLevel read(XmlCursor xml) throws XMLStreamException {
    Map<String, String> values = new HashMap<>();
    boolean[] legal = {false};
    int[] start = {1};
    xml.children(
        name -> {
          switch (name) {
            case "isLgl" -> legal[0] = xml.isOn();
            case "start" -> start[0] = xml.number("val", 1);
            default -> values.put(name, xml.attribute("val"));
          }
        });
    return new NumberedLevel(
        values.getOrDefault("numFmt", "decimal"),
        start[0],
        values.getOrDefault("lvlText", ""),
        legal[0],
        !values.getOrDefault("lvlRestart", "").equals("0"));
  }

  boolean isNumbered() {
    return !format.equals("bullet") && !format.equals("none");
  }

  /** Returns a number as this level shows it. */
  String shown(int number) {
    return switch (format) {
      case "lowerLetter" -> letters(number);
      case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(number);
      case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
      case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
      case "bullet", "none" -> "";
      default -> String.valueOf(number);
    };
  }

  /** Letters are doubled behind z: aa, bb, cc. */
  private static String letters(int number) {
    if (number < 1 || number > 26 * 26) {
      return String.valueOf(number);
    }
    String letter = String.valueOf((char) ('a' + (number - 1) % 26));
    return letter.repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > LARGEST_ROMAN) {
      return String.valueOf(number);
    }
    StringBuilder out = new StringBuilder();
    int left = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (left >= ROMAN_VALUES[i]) {
        out.append(ROMAN[i]);
        left -= ROMAN_VALUES[i];
      }
    }
    return out.toString();
  }
}
