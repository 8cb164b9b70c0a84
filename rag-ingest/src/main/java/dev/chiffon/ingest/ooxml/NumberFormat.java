package dev.chiffon.ingest.ooxml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a spreadsheet shows a number: a format code of ECMA-376, 18.8.31, of up to four sections for
 * positive and negative numbers, zero and text. Names of months and days are English, whatever the
 * code's locale. Immutable.
 */
public final class NumberFormat {
  /** The format of cells that have none: as many digits as matter, at most 15. */
  public static final NumberFormat GENERAL = new NumberFormat(List.of());

  private static final MathContext DIGITS_KEPT = new MathContext(15);
  private static final int LONGEST_PLAIN = 20;
  private static final int LONGEST_CODE = 1000;

  private final List<FormatSection> sections;

  private NumberFormat(List<FormatSection> sections) {
    this.sections = sections;
  }

  /** Returns the format of that code. */
  public static NumberFormat of(String code) {
    if (code.isBlank() || code.equalsIgnoreCase("General") || code.length() > LONGEST_CODE) {
      return GENERAL;
    }
    List<FormatSection> sections = new ArrayList<>();
    for (String section : FormatSection.split(code)) {
      sections.add(FormatSection.parse(section));
    }
    return new NumberFormat(List.copyOf(sections));
  }

  /**
   * Returns the text of a number as a file writes it; anything else is returned as it is.
   *
   * @param from1904 whether the file counts days from 1904 rather than 1900
   */
  String format(String raw, boolean from1904) {
    return number(raw).map(value -> format(value, DateSystem.of(from1904))).orElse(raw);
  }

  /** Returns a number as it is shown, days counted by {@code dates}. */
  public String format(BigDecimal value, DateSystem dates) {
    Optional<FormatSection> section = section(value);
    if (section.isEmpty()) {
      return general(value);
    }
    boolean ownSign = sections.size() > 1 && section.get().equals(sections.get(1));
    BigDecimal shown = ownSign ? value.abs() : value;
    return section.get().format(shown, dates);
  }

  /** Returns whether it shows dates or times. */
  public boolean isDate() {
    return !sections.isEmpty() && sections.get(0).isDate();
  }

  /** Returns the number that a file writes, if it is one. */
  public static Optional<BigDecimal> number(String raw) {
    boolean number = raw.length() < 40 && raw.matches("\\s*[-+]?[0-9.]+([eE][-+]?\\d{1,3})?\\s*");
    try {
      return number ? Optional.of(new BigDecimal(raw.strip())) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty(); // such as two points
    }
  }

  /** Returns a number without a format: binary noise behind its 15th digit is none of it. */
  static String general(BigDecimal value) {
    BigDecimal kept = value.round(DIGITS_KEPT).stripTrailingZeros();
    String plain = kept.signum() == 0 ? "0" : kept.toPlainString();
    return plain.length() <= LONGEST_PLAIN + 2 ? plain : kept.toString();
  }

  private Optional<FormatSection> section(BigDecimal value) {
    for (FormatSection section : sections) {
      if (section.condition().isPresent() && section.condition().get().holds(value)) {
        return Optional.of(section);
      }
    }
    List<FormatSection> free =
        sections.stream().filter(section -> section.condition().isEmpty()).toList();
    if (free.isEmpty()) {
      return Optional.empty();
    }
    boolean conditions = free.size() < sections.size();
    if (conditions || free.size() == 1 || value.signum() > 0) {
      return Optional.of(free.get(0));
    }
    return Optional.of(
        value.signum() == 0 && free.size() > 2 ? free.get(2) : free.get(zeroOr(value)));
  }

  private static int zeroOr(BigDecimal value) {
    return value.signum() < 0 ? 1 : 0;
  }
}
