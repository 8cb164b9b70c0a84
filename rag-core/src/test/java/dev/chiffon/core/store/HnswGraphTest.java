package dev.chiffon.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HnswGraphTest {
  private static final HnswConfig CONFIG = HnswConfig.defaults();
  private static final int SIZE = 4000;
  private static final HnswIndex INDEX = new HnswIndex(CONFIG);

  private final HnswGraph graph = INDEX.graph();

  @BeforeAll
  static void build() {
    TestChunks.numbered(TestChunks.clustered(SIZE, 16, new Random(2))).forEach(INDEX::put);
  }

  @Test
  void each_level_holds_about_an_m_th_of_the_level_below() {
    assertThat(nodesFrom(1)).isBetween(SIZE / 16 - 60, SIZE / 16 + 60);
    assertThat(nodesFrom(2)).isBetween(SIZE / 256 - 12, SIZE / 256 + 12);
  }

  @Test
  void the_entry_is_a_node_of_the_highest_level() {
    int highest = IntStream.range(0, SIZE).map(graph::level).max().orElseThrow();
    assertThat(graph.level(graph.entry())).isEqualTo(highest);
  }

  @Test
  void links_lead_to_other_nodes_of_the_level_once_and_within_capacity() {
    for (int node = 0; node < SIZE; node++) {
      for (int level = 0; level <= graph.level(node); level++) {
        int[] links = links(node, level);
        int at = level;
        assertThat(links).doesNotContain(node).doesNotHaveDuplicates();
        assertThat(links).hasSizeLessThanOrEqualTo(level == 0 ? 2 * CONFIG.m() : CONFIG.m());
        assertThat(IntStream.of(links)).allMatch(neighbor -> graph.level(neighbor) >= at);
      }
    }
  }

  @Test
  void every_node_can_be_reached_on_level_0() {
    Set<Integer> reached = new HashSet<>(Set.of(graph.entry()));
    Deque<Integer> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      Arrays.stream(links(open.remove(), 0)).filter(reached::add).forEach(open::add);
    }
    assertThat(reached).hasSize(SIZE);
  }

  private int nodesFrom(int level) {
    return (int) IntStream.range(0, SIZE).filter(node -> graph.level(node) >= level).count();
  }

  private int[] links(int node, int level) {
    int start = graph.start(node, level);
    int[] links = graph.links(node, level);
    return Arrays.copyOfRange(links, start + 1, start + 1 + links[start]);
  }
}
