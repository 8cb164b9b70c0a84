package dev.chiffon.ingest.ooxml;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** From when a workbook counts its days. */
public enum DateSystem {
  /** Day 1 is 1 January 1900, and there was a 29 February 1900, which there was not. */
  FROM_1900(LocalDate.of(1899, 12, 30)),
  /** Day 0 is 1 January 1904. */
  FROM_1904(LocalDate.of(1904, 1, 1));

  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
  private static final BigDecimal MILLIS = BigDecimal.valueOf(86_400_000);
  private static final int NO_LEAP_DAY = 60;
  private final LocalDate zero;

  DateSystem(LocalDate zero) {
    this.zero = zero;
  }

  /** Returns the system of a workbook that says whether it counts from 1904. */
  public static DateSystem of(boolean from1904) {
    return from1904 ? FROM_1904 : FROM_1900;
  }

  /** Returns the time that a number of days stands for, to the millisecond, if there is one. */
  Optional<LocalDateTime> time(BigDecimal days) {
    if (days.signum() < 0 || days.compareTo(LAST_DAY) >= 0) {
      return Optional.empty();
    }
    long millis = days.multiply(MILLIS).setScale(0, RoundingMode.HALF_UP).longValue();
    LocalDate first = this == FROM_1900 && days.intValue() < NO_LEAP_DAY ? zero.plusDays(1) : zero;
    return Optional.of(first.atStartOfDay().plusNanos(millis * 1_000_000));
  }
}
