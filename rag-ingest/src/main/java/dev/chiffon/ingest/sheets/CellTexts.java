package dev.chiffon.ingest.sheets;

import dev.chiffon.ingest.ooxml.DateSystem;
import dev.chiffon.ingest.ooxml.NumberFormat;
import java.math.BigDecimal;
import java.util.Optional;

/** Turns what a file writes in its cells into what a reader sees there. */
final class CellTexts {
  private final SharedStrings strings;
  private final CellStyles styles;
  private final DateSystem dates;

  CellTexts(SharedStrings strings, CellStyles styles, DateSystem dates) {
    this.strings = strings;
    this.styles = styles;
    this.dates = dates;
  }

  /** Returns the text of a cell of that type and style. */
  String text(String type, int style, String value) {
    return switch (type) {
      case "s" -> strings.at(value.strip());
      case "b" -> value.strip().equals("1") ? "TRUE" : value.isBlank() ? "" : "FALSE";
      case "d" -> value.strip().replace('T', ' ');
      case "str", "inlineStr", "e" -> value;
      default -> number(style, value);
    };
  }

  private String number(int style, String value) {
    Optional<BigDecimal> number = NumberFormat.number(value);
    return number.map(known -> styles.format(style).format(known, dates)).orElse(value);
  }
}
