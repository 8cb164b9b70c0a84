package dev.chiffon.examples.cli;

import dev.chiffon.core.data.StageListener;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows on standard error how far indexing is: a bar on a terminal, elsewhere a line every ten
 * seconds. A run that is over at once shows nothing. Keeps how long each stage of a question took.
 */
final class Progress implements StageListener, AutoCloseable {
  private static final long AT_ONCE_MILLIS = 300;
  private static final long LINE_EVERY_MILLIS = 10_000;
  private static final int REDRAW_MILLIS = 100;

  private final Surroundings here;
  private final Map<String, Duration> stages = new LinkedHashMap<>();
  private final long begun = System.nanoTime();
  private long lastLine = begun;
  private Optional<ProgressBar> bar = Optional.empty();

  Progress(Surroundings here) {
    this.here = here;
  }

  @Override
  public synchronized void documentDone(String documentId, int done, int total) {
    if (done == 1) {
      lastLine = System.nanoTime();
    }
    if (here.progress()) {
      draw(documentId, done, total);
    } else if (millisSince(lastLine) >= LINE_EVERY_MILLIS) {
      here.err().println("Indexed " + done + " of " + total + " documents...");
      lastLine = System.nanoTime();
    }
  }

  @Override
  public synchronized void stageEnded(String stage, int items, Duration time) {
    stages.put(stage, time);
  }

  /** Returns how long each stage took, in the order they ended. */
  synchronized Map<String, Duration> stages() {
    return new LinkedHashMap<>(stages);
  }

  private void draw(String documentId, int done, int total) {
    if (bar.isEmpty() && millisSince(begun) >= AT_ONCE_MILLIS) {
      bar = Optional.of(newBar(total));
    }
    bar.ifPresent(shown -> shown.setExtraMessage(documentId).stepTo(done));
  }

  private ProgressBar newBar(int total) {
    return new ProgressBarBuilder()
        .setTaskName("Indexing")
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(REDRAW_MILLIS)
        .setConsumer(new ConsoleProgressBarConsumer(here.err(), here.columns() - 1))
        .clearDisplayOnFinish()
        .build();
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }

  /** Takes the bar away. */
  synchronized void hide() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }

  @Override
  public void close() {
    hide();
  }
}
