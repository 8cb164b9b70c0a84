package dev.chiffon.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final Duration LONG_AGO = Duration.ofSeconds(Long.MIN_VALUE);
  private static final Duration BEYOND_THE_CLOCK = Duration.ofSeconds(Long.MAX_VALUE);

  @Test
  void a_deadline_passes_when_its_time_has_gone_by() throws InterruptedException {
    Deadline deadline = Deadline.after(Duration.ofMillis(20));
    assertThat(deadline.remaining()).isLessThanOrEqualTo(Duration.ofMillis(20));
    while (!deadline.remaining().isZero()) {
      Thread.sleep(1);
    }
    assertThat(deadline.isOver()).isTrue();
    assertThatExceptionOfType(DeadlineExceededException.class).isThrownBy(deadline::check);
  }

  @Test
  void a_time_that_is_not_positive_has_passed_at_once() {
    assertThat(Deadline.after(Duration.ZERO).isOver()).isTrue();
    assertThat(Deadline.after(Duration.ofHours(-1)).isOver()).isTrue();
    assertThat(Deadline.after(LONG_AGO).isOver()).isTrue();
  }

  @Test
  void a_time_the_clock_cannot_count_never_passes() {
    assertThatCode(Deadline.after(BEYOND_THE_CLOCK)::check).doesNotThrowAnyException();
    assertThatCode(Deadline.after(Duration.ofNanos(Long.MAX_VALUE))::check)
        .doesNotThrowAnyException();
    assertThat(Deadline.never().isOver()).isFalse();
    assertThat(Deadline.never().remaining()).isGreaterThan(Duration.ofDays(36_500));
  }

  @Test
  void another_thread_can_cancel() throws InterruptedException {
    Deadline deadline = Deadline.never();
    Thread other = new Thread(deadline::cancel);
    other.start();
    other.join();
    assertThat(deadline.isOver()).isTrue();
    assertThatExceptionOfType(CancellationException.class).isThrownBy(deadline::check);
  }

  @Test
  void an_interrupted_thread_is_cancelled_and_stays_interrupted() {
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(CancellationException.class).isThrownBy(Deadline.never()::check);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void a_deadline_both_passed_and_cancelled_counts_as_cancelled() {
    Deadline deadline = Deadline.after(Duration.ZERO);
    deadline.cancel();
    assertThatExceptionOfType(CancellationException.class).isThrownBy(deadline::check);
  }

  @Test
  void a_part_of_a_deadline_passes_no_later_than_the_whole() {
    Deadline whole = Deadline.after(Duration.ofHours(1));
    assertThat(whole.atMost(Duration.ofHours(2)).remaining())
        .isLessThanOrEqualTo(Duration.ofHours(1));
    assertThat(whole.atMost(Duration.ofMinutes(1)).remaining())
        .isLessThanOrEqualTo(Duration.ofMinutes(1));
    assertThat(whole.atMost(Duration.ZERO).isOver()).isTrue();
    assertThat(whole.isOver()).isFalse();
    assertThat(Deadline.never().atMost(Duration.ofMinutes(1)).remaining())
        .isLessThanOrEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void a_part_of_a_deadline_is_cancelled_with_the_whole_and_not_the_other_way() {
    Deadline whole = Deadline.never();
    Deadline part = whole.atMost(Duration.ofHours(1));
    Deadline other = whole.atMost(Duration.ofHours(1));
    part.cancel();
    assertThat(whole.isOver()).isFalse();
    whole.cancel();
    assertThatExceptionOfType(CancellationException.class).isThrownBy(other::check);
  }
}
