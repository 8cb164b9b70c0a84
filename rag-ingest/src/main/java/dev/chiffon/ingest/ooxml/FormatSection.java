package dev.chiffon.ingest.ooxml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One section of a format code, cut into pieces.
 *
 * @param pieces its pieces in order
 * @param condition for which numbers it is, if it says
 */
record FormatSection(List<Piece> pieces, Optional<Condition> condition) {
  private static final Pattern PIECE =
      Pattern.compile(
          "\"([^\"]*)\"?|\\\\(.)|_.|\\*.|\\[\\$([^\\]-]*)[^\\]]*\\]|\\[([<>=]+)([-\\d.]+)\\]"
              + "|\\[(h+|m+|s+|H+|M+|S+)\\]|\\[[^\\]]*\\]|(?i:(General))|(AM/PM|am/pm|A/P|a/p)"
              + "|([eE][-+])|(?i:(y+|m+|d+|h+|s+))|(\\.0+(?=[^0#?]|$)|[0#?]|[.,%/@])|(.)",
          Pattern.DOTALL);

  /** What a piece is. */
  enum Kind {
    LITERAL,
    GENERAL,
    DIGIT,
    POINT,
    COMMA,
    PERCENT,
    SLASH,
    EXPONENT,
    TEXT,
    DATE,
    ELAPSED,
    HALF_DAY
  }

  /** A piece of the code, or the text it stands for. */
  record Piece(Kind kind, String text) {}

  /** For which numbers a section is. */
  record Condition(String operator, BigDecimal bound) {
    boolean holds(BigDecimal value) {
      int order = value.compareTo(bound);
      return switch (operator) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        case "<>" -> order != 0;
        default -> order == 0;
      };
    }
  }

  /** Returns the sections of a code: semicolons part them, except in quotes and brackets. */
  static List<String> split(String code) {
    List<String> sections = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && !quoted) {
        i++;
      } else if (c == ';' && !quoted) {
        sections.add(code.substring(start, i));
        start = i + 1;
      }
    }
    sections.add(code.substring(start));
    return sections;
  }

  static FormatSection parse(String code) {
    List<Piece> pieces = new ArrayList<>();
    Optional<Condition> condition = Optional.empty();
    Matcher m = PIECE.matcher(code);
    while (m.find()) {
      if (m.group(4) != null) {
        condition = NumberFormat.number(m.group(5)).map(new Bound(m.group(4))::condition);
      } else {
        piece(m).ifPresent(pieces::add);
      }
    }
    return new FormatSection(asDate(pieces), condition);
  }

  /** An operator that waits for its bound. */
  private record Bound(String operator) {
    Condition condition(BigDecimal bound) {
      return new Condition(operator, bound);
    }
  }

  private static Optional<Piece> piece(Matcher m) {
    Kind[] kinds = {
      Kind.LITERAL,
      Kind.LITERAL,
      Kind.LITERAL,
      Kind.ELAPSED,
      Kind.GENERAL,
      Kind.HALF_DAY,
      Kind.EXPONENT,
      Kind.DATE,
      Kind.DIGIT,
      Kind.LITERAL
    };
    int[] groups = {1, 2, 3, 6, 7, 8, 9, 10, 11, 12};
    for (int i = 0; i < groups.length; i++) {
      String text = m.group(groups[i]);
      if (text != null) {
        return Optional.of(new Piece(kinds[i] == Kind.DIGIT ? kind(text) : kinds[i], text));
      }
    }
    return Optional.empty();
  }

  private static Kind kind(String mark) {
    return switch (mark) {
      case "." -> Kind.POINT;
      case "," -> Kind.COMMA;
      case "%" -> Kind.PERCENT;
      case "/" -> Kind.SLASH;
      case "@" -> Kind.TEXT;
      default -> mark.startsWith(".") ? Kind.POINT : Kind.DIGIT;
    };
  }

  /** In dates a point, comma or slash is only itself; elsewhere {@code .00} is three pieces. */
  private static List<Piece> asDate(List<Piece> pieces) {
    boolean date = pieces.stream().anyMatch(p -> p.kind() == Kind.DATE || p.kind() == Kind.ELAPSED);
    List<Piece> cut = new ArrayList<>();
    for (Piece piece : pieces) {
      if (date && piece.kind() != Kind.DATE && piece.text().matches("[,/.%]")) {
        cut.add(new Piece(Kind.LITERAL, piece.text()));
      } else if (!date && piece.kind() == Kind.POINT && piece.text().length() > 1) {
        cut.add(new Piece(Kind.POINT, "."));
        piece.text().substring(1).chars().forEach(c -> cut.add(new Piece(Kind.DIGIT, "0")));
      } else {
        cut.add(piece);
      }
    }
    return List.copyOf(cut);
  }

  boolean isDate() {
    return has(Kind.DATE) || has(Kind.ELAPSED);
  }

  boolean has(Kind kind) {
    return pieces.stream().anyMatch(piece -> piece.kind() == kind);
  }

  String format(BigDecimal value, DateSystem dates) {
    if (isDate()) {
      return new DatePattern(pieces).format(value, dates).orElse(NumberFormat.general(value));
    }
    if (has(Kind.SLASH) && has(Kind.DIGIT)) {
      return new FractionPattern(pieces).format(value);
    }
    return new DigitPattern(pieces).format(value);
  }
}
