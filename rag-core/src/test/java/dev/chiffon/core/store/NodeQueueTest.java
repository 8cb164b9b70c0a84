package dev.chiffon.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeQueueTest {
  @ParameterizedTest
  @ValueSource(floats = {-1, -.5f, -Float.MIN_VALUE, 0, Float.MIN_VALUE, .5f, 1})
  void score_and_node_come_out_as_they_went_in(float score) {
    long packed = NodeQueue.pack(score, Integer.MAX_VALUE);
    assertThat(NodeQueue.score(packed)).isEqualTo(score);
    assertThat(NodeQueue.node(packed)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void a_higher_score_is_better_whatever_the_nodes() {
    float[] ascending = {-1, -.5f, -Float.MIN_VALUE, 0, Float.MIN_VALUE, .5f, 1};
    for (int i = 1; i < ascending.length; i++) {
      assertThat(NodeQueue.pack(ascending[i], 0))
          .isGreaterThan(NodeQueue.pack(ascending[i - 1], 9));
    }
  }

  @Test
  void the_two_zeros_tie() {
    assertThat(NodeQueue.pack(-0f, 3)).isEqualTo(NodeQueue.pack(0f, 3));
  }

  @Test
  void both_orders_pop_what_sorting_gives() {
    long[] sorted = random(1000);
    NodeQueue best = NodeQueue.bestOnTop();
    NodeQueue worst = NodeQueue.worstOnTop();
    for (long packed : sorted) {
      best.add(packed);
      worst.add(packed);
    }
    Arrays.sort(sorted);
    List<Long> ascending = popAll(worst);
    List<Long> descending = popAll(best);
    assertThat(ascending).containsExactly(Arrays.stream(sorted).boxed().toArray(Long[]::new));
    assertThat(descending).isSortedAccordingTo((a, b) -> Long.compare(b, a)).hasSize(1000);
  }

  @Test
  void a_bounded_queue_keeps_the_best() {
    long[] all = random(1000);
    NodeQueue kept = NodeQueue.worstOnTop();
    for (long packed : all) {
      kept.addBounded(packed, 10);
    }
    Arrays.sort(all);
    long[] best = kept.bestFirst();
    Arrays.sort(best);
    assertThat(best).isEqualTo(Arrays.copyOfRange(all, 990, 1000));
  }

  private static long[] random(int count) {
    Random random = new Random(4);
    long[] packed = new long[count];
    for (int i = 0; i < count; i++) {
      packed[i] = NodeQueue.pack(random.nextInt(100) / 50f - 1, i);
    }
    return packed;
  }

  private static List<Long> popAll(NodeQueue queue) {
    List<Long> popped = new ArrayList<>();
    while (!queue.isEmpty()) {
      popped.add(queue.pop());
    }
    return popped;
  }
}
