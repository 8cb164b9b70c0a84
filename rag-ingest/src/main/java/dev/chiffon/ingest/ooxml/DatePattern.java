package dev.chiffon.ingest.ooxml;

import dev.chiffon.ingest.ooxml.FormatSection.Kind;
import dev.chiffon.ingest.ooxml.FormatSection.Piece;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows days as dates and times. */
final class DatePattern {
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
  private final List<Piece> pieces;

  DatePattern(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** Returns the date or time that many days after the first, if there is one. */
  Optional<String> format(BigDecimal days, DateSystem dates) {
    return dates.time(days).map(time -> format(days, rounded(time)));
  }

  private String format(BigDecimal days, LocalDateTime time) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      switch (piece.kind()) {
        case DATE -> out.append(field(i, time));
        case ELAPSED -> out.append(elapsed(piece.text(), days));
        case HALF_DAY -> out.append(halfDay(piece.text(), time));
        case POINT -> out.append(fraction(piece.text().length() - 1, time));
        default -> out.append(piece.text());
      }
    }
    return out.toString().strip();
  }

  private String field(int at, LocalDateTime time) {
    String run = pieces.get(at).text().toLowerCase(Locale.ROOT);
    int length = run.length();
    return switch (run.charAt(0)) {
      case 'y' -> shown(length > 2 ? "uuuu" : "uu", time);
      case 'd' -> shown(length > 2 ? "E".repeat(Math.min(4, length)) : run, time);
      case 'h' -> shown((isHalved() ? "h" : "H").repeat(Math.min(2, length)), time);
      case 's' -> shown("s".repeat(Math.min(2, length)), time);
      default ->
          isMinute(at)
              ? shown("m".repeat(Math.min(2, length)), time)
              : shown("M".repeat(Math.min(5, length)), time);
    };
  }

  private static String shown(String pattern, LocalDateTime time) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
  }

  /** An m is a minute behind an hour and before a second, else a month. */
  private boolean isMinute(int at) {
    return neighbour(at, -1).matches("h+") || neighbour(at, 1).matches("s+");
  }

  private String neighbour(int at, int step) {
    for (int i = at + step; i >= 0 && i < pieces.size(); i += step) {
      if (pieces.get(i).kind() == Kind.DATE || pieces.get(i).kind() == Kind.ELAPSED) {
        return pieces.get(i).text().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private boolean isHalved() {
    return pieces.stream().anyMatch(piece -> piece.kind() == Kind.HALF_DAY);
  }

  private static String halfDay(String text, LocalDateTime time) {
    String[] halves = text.split("/", 2);
    return halves[time.getHour() < 12 ? 0 : 1];
  }

  private static String elapsed(String run, BigDecimal days) {
    int unit =
        switch (run.toLowerCase(Locale.ROOT).charAt(0)) {
          case 'h' -> 3600;
          case 'm' -> 60;
          default -> 1;
        };
    long seconds = days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
    String whole = String.valueOf(seconds / unit);
    return "0".repeat(Math.max(0, run.length() - whole.length())) + whole;
  }

  private static String fraction(int digits, LocalDateTime time) {
    String nanos = String.format(Locale.ROOT, "%09d", time.get(ChronoField.NANO_OF_SECOND));
    return digits == 0 ? "." : "." + nanos.substring(0, Math.min(9, digits));
  }

  private LocalDateTime rounded(LocalDateTime time) {
    boolean fractions = pieces.stream().anyMatch(piece -> piece.kind() == Kind.POINT);
    return fractions ? time : time.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
  }
}
