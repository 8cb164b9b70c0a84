package dev.chiffon.ingest.ooxml;

import dev.chiffon.ingest.ooxml.FormatSection.Kind;
import dev.chiffon.ingest.ooxml.FormatSection.Piece;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Shows numbers with digits: grouped, scaled, as percentages or with an exponent. */
final class DigitPattern {
  private final List<Piece> pieces;
  private final int point;
  private final int end;

  DigitPattern(List<Piece> pieces) {
    this.pieces = pieces;
    this.point = first(Kind.POINT, pieces.size());
    this.end = first(Kind.EXPONENT, pieces.size());
  }

  private int first(Kind kind, int otherwise) {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).kind() == kind) {
        return i;
      }
    }
    return otherwise;
  }

  String format(BigDecimal value) {
    BigDecimal scaled = value.abs().scaleByPowerOfTen(2 * count(Kind.PERCENT) - 3 * thousands());
    int exponent = 0;
    if (end < pieces.size() && scaled.signum() != 0) {
      int step = Math.max(1, digits(0, Math.min(point, end), "0#?"));
      exponent = Math.floorDiv(scaled.precision() - scaled.scale() - 1, step) * step;
      scaled = scaled.scaleByPowerOfTen(-exponent);
    }
    int decimals = digits(point, end, "0#?");
    BigDecimal shown = scaled.setScale(decimals, RoundingMode.HALF_UP);
    boolean negative = value.signum() < 0 && shown.signum() != 0;
    return ((negative ? "-" : "") + text(shown, value, exponent)).strip();
  }

  private String text(BigDecimal shown, BigDecimal value, int exponent) {
    String plain = shown.toPlainString();
    int dot = plain.indexOf('.');
    String whole = dot < 0 ? plain : plain.substring(0, dot);
    Digits before = new Digits(whole.equals("0") ? "" : whole);
    String decimals = dot < 0 ? "" : plain.substring(dot + 1);
    StringBuilder out = new StringBuilder();
    int used = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      switch (piece.kind()) {
        case DIGIT -> {
          if (i < point && i < end) {
            out.append(before.at(i));
          } else if (i < end && (used++ < kept(decimals))) {
            out.append(decimals.charAt(used - 1));
          }
        }
        case POINT -> out.append(kept(decimals) > 0 || digits(point, end, "0#?") == 0 ? "." : "");
        case EXPONENT -> out.append(exponent(piece.text(), exponent));
        case GENERAL, TEXT -> out.append(NumberFormat.general(value.abs()));
        case COMMA -> {}
        default -> out.append(piece.text());
      }
    }
    return out.toString();
  }

  /** Zeros at the end of the decimals are shown only where the code has a zero. */
  private int kept(String decimals) {
    int needed = 0;
    int seen = 0;
    for (int i = point; i < end; i++) {
      if (pieces.get(i).kind() == Kind.DIGIT) {
        seen++;
        needed = pieces.get(i).text().equals("#") ? needed : seen;
      }
    }
    return Math.max(needed, decimals.replaceAll("0+$", "").length());
  }

  private String exponent(String mark, int exponent) {
    String digits = String.valueOf(Math.abs(exponent));
    int wanted = digits(end, pieces.size(), "0");
    String sign = exponent < 0 ? "-" : mark.endsWith("+") ? "+" : "";
    return "E" + sign + "0".repeat(Math.max(0, wanted - digits.length())) + digits;
  }

  private int count(Kind kind) {
    return (int) pieces.stream().filter(piece -> piece.kind() == kind).count();
  }

  private int digits(int from, int to, String marks) {
    int count = 0;
    for (int i = from; i < to; i++) {
      Piece piece = pieces.get(i);
      count += piece.kind() == Kind.DIGIT && marks.contains(piece.text()) ? 1 : 0;
    }
    return count;
  }

  /** Commas behind the last digit before the point scale by thousands. */
  private int thousands() {
    int commas = 0;
    for (int i = Math.min(point, end) - 1; i >= 0; i--) {
      Kind kind = pieces.get(i).kind();
      if (kind == Kind.DIGIT) {
        return commas;
      }
      commas += kind == Kind.COMMA ? 1 : 0;
    }
    return 0;
  }

  /** The digits before the point, dealt out to the places of the code from the right. */
  private final class Digits {
    private final String digits;
    private final boolean grouped;
    private int placesLeft;

    Digits(String digits) {
      this.digits = digits;
      this.placesLeft = digits(0, Math.min(point, end), "0#?");
      this.grouped = isGrouped();
    }

    private boolean isGrouped() {
      int last = Math.min(point, end) - 1;
      while (last >= 0 && pieces.get(last).kind() != Kind.DIGIT) {
        last--;
      }
      return pieces.subList(0, last + 1).stream().anyMatch(piece -> piece.kind() == Kind.COMMA);
    }

    /** Returns what stands at the next place; the first takes what does not fit elsewhere. */
    String at(int piece) {
      int places = placesLeft--;
      boolean first = places == digits(0, Math.min(point, end), "0#?");
      StringBuilder out = new StringBuilder();
      for (int place = first ? Math.max(places, digits.length()) : places;
          place >= places;
          place--) {
        if (place <= digits.length()) {
          out.append(digits.charAt(digits.length() - place));
        } else if (pieces.get(piece).text().equals("0")) {
          out.append('0');
        }
        boolean shown = !out.isEmpty() || places < digits.length();
        out.append(grouped && shown && place > 1 && place % 3 == 1 ? "," : "");
      }
      return out.toString();
    }
  }
}
