package dev.chiffon.examples.cli;

import dev.chiffon.core.data.StageListener;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows on standard error how far a long task is: a bar on a terminal, elsewhere a line every ten
 * seconds. A task that is over at once shows nothing.
 */
final class Progress implements StageListener, AutoCloseable {
  private static final long AT_ONCE_MILLIS = 300;
  private static final long LINE_EVERY_MILLIS = 10_000;
  private static final int REDRAW_MILLIS = 100;

  private final Surroundings here;
  private long begun = System.nanoTime();
  private long lastLine = begun;
  private String task = "";
  private Optional<ProgressBar> bar = Optional.empty();

  Progress(Surroundings here) {
    this.here = here;
  }

  @Override
  public void documentDone(String documentId, int done, int total) {
    step("Indexing documents", documentId, done, total);
  }

  /** Shows a step of a measurement: embedding, or asking a system. */
  void measured(String work, int done, int total) {
    step(work.equals("embed") ? "Embedding texts" : "Asking " + work, "", done, total);
  }

  /**
   * Shows that a step of a task is done; another task begins with the first step of another name.
   *
   * @param task what is done, such as {@code Indexing documents}
   * @param item what was done last
   * @param done how many steps are done
   * @param total how many there are
   */
  synchronized void step(String task, String item, int done, int total) {
    if (!task.equals(this.task)) {
      hide();
      this.task = task;
      begun = System.nanoTime();
      lastLine = begun;
    }
    if (here.progress()) {
      draw(item, done, total);
    } else if (millisSince(lastLine) >= LINE_EVERY_MILLIS) {
      here.err().println(task + ": " + done + " of " + total + "...");
      lastLine = System.nanoTime();
    }
  }

  private void draw(String item, int done, int total) {
    if (bar.isEmpty() && millisSince(begun) >= AT_ONCE_MILLIS) {
      bar = Optional.of(newBar(total));
    }
    bar.ifPresent(shown -> shown.setExtraMessage(item).stepTo(done));
  }

  private ProgressBar newBar(int total) {
    return new ProgressBarBuilder()
        .setTaskName(task)
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
