package dev.chiffon.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class InterruptibleTest {

  @Test
  void what_the_work_returns_is_returned() {
    assertThat(Interruptible.get(() -> "done", Deadline.never())).isEqualTo("done");
  }

  @Test
  void what_the_work_throws_is_thrown() {
    RuntimeException thrown = new IllegalArgumentException("no");
    assertThatThrownBy(
            () ->
                Interruptible.get(
                    () -> {
                      throw thrown;
                    },
                    Deadline.never()))
        .isSameAs(thrown);
    Error error = new StackOverflowError();
    assertThatThrownBy(
            () ->
                Interruptible.get(
                    () -> {
                      throw error;
                    },
                    Deadline.never()))
        .isSameAs(error);
  }

  @Test
  void work_that_hangs_is_interrupted_when_the_deadline_passes() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    assertThatExceptionOfType(DeadlineExceededException.class)
        .isThrownBy(
            () ->
                Interruptible.get(() -> hang(interrupted), Deadline.after(Duration.ofMillis(50))));
    interrupted.await();
  }

  @Test
  void nothing_is_begun_after_the_deadline() {
    AtomicBoolean begun = new AtomicBoolean();
    assertThatExceptionOfType(DeadlineExceededException.class)
        .isThrownBy(
            () -> Interruptible.get(() -> begun.getAndSet(true), Deadline.after(Duration.ZERO)));
    assertThat(begun).isFalse();
  }

  @Test
  void a_cancelled_call_ends() {
    Deadline deadline = Deadline.never();
    CountDownLatch interrupted = new CountDownLatch(1);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                Interruptible.get(
                    () -> {
                      deadline.cancel();
                      return hang(interrupted);
                    },
                    deadline));
  }

  @Test
  void an_interrupt_of_the_caller_ends_the_call_and_stays_set() {
    Thread caller = Thread.currentThread();
    CountDownLatch interrupted = new CountDownLatch(1);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                Interruptible.get(
                    () -> {
                      caller.interrupt();
                      return hang(interrupted);
                    },
                    Deadline.never()));
    assertThat(Thread.interrupted()).isTrue();
  }

  /** Waits until it is interrupted. */
  private static boolean hang(CountDownLatch interrupted) {
    try {
      new CountDownLatch(1).await();
      return false;
    } catch (InterruptedException e) {
      interrupted.countDown();
      return true;
    }
  }
}
