package dev.chiffon.core.data;

import java.lang.management.ManagementFactory;

/** How much more processor time one piece of work takes than another, however busy the machine. */
public final class CpuTime {
  private static final int RUNS = 7;

  private CpuTime() {}

  /** Returns the time of {@code large} over that of {@code small}, each the least of seven runs. */
  public static double ratio(Runnable small, Runnable large) {
    least(large);
    return (double) least(large) / least(small);
  }

  /** Counts the calling thread only: neither other threads nor compiler and collector. */
  private static long least(Runnable work) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      work.run();
      long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      least = Math.min(least, Math.max(1, time));
    }
    return least;
  }
}
