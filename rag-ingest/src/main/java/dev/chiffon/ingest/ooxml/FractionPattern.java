package dev.chiffon.ingest.ooxml;

import dev.chiffon.ingest.ooxml.FormatSection.Kind;
import dev.chiffon.ingest.ooxml.FormatSection.Piece;
import java.math.BigDecimal;
import java.util.List;

/** Shows numbers as fractions, such as {@code 2 3/4}. */
final class FractionPattern {
  private static final int[] LARGEST = {9, 99, 999};
  private final boolean whole;
  private final int largest;

  FractionPattern(List<Piece> pieces) {
    int slash = 0;
    while (pieces.get(slash).kind() != Kind.SLASH) {
      slash++;
    }
    long behind = digits(pieces.subList(slash, pieces.size()));
    this.largest = LARGEST[(int) Math.min(LARGEST.length, Math.max(1, behind)) - 1];
    this.whole = hasGap(pieces.subList(0, slash));
  }

  /** Digits, a space and digits again before the slash: the first are those of a whole number. */
  private static boolean hasGap(List<Piece> pieces) {
    int first = -1;
    for (int i = 0; i < pieces.size(); i++) {
      boolean digit = pieces.get(i).kind() == Kind.DIGIT;
      if (digit && first >= 0 && i > first + 1 && pieces.get(i - 1).kind() != Kind.DIGIT) {
        return true;
      }
      first = digit && first < 0 ? i : first;
    }
    return false;
  }

  private static long digits(List<Piece> pieces) {
    return pieces.stream().filter(piece -> piece.kind() == Kind.DIGIT).count();
  }

  String format(BigDecimal value) {
    double absolute = value.abs().doubleValue();
    long units = whole ? (long) absolute : 0;
    double rest = absolute - units;
    long best = 1;
    for (long denominator = 2; denominator <= largest; denominator++) {
      if (error(rest, denominator) < error(rest, best) - 1e-12) {
        best = denominator;
      }
    }
    long numerator = Math.round(rest * best);
    if (whole && numerator == best) {
      units++;
      numerator = 0;
    }
    String fraction = numerator == 0 && whole ? "" : numerator + "/" + best;
    String start = whole && (units > 0 || fraction.isEmpty()) ? String.valueOf(units) : "";
    String gap = start.isEmpty() || fraction.isEmpty() ? "" : " ";
    return (value.signum() < 0 ? "-" : "") + start + gap + fraction;
  }

  private static double error(double value, long denominator) {
    return Math.abs(value - (double) Math.round(value * denominator) / denominator);
  }
}
