package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentlyUsedTest {
  /** Each value weighs what it is. */
  private final RecentlyUsed<Integer> recent = new RecentlyUsed<>(10, entry -> entry.getValue());

  @Test
  void values_go_that_were_not_used_for_longest() {
    recent.add("a", 4);
    recent.add("b", 4);
    assertThat(recent.find("a")).contains(4);
    recent.add("c", 4);
    assertThat(recent.find("b")).isEmpty();
    assertThat(recent.find("a")).contains(4);
    assertThat(recent.find("c")).contains(4);
    assertThat(recent.weight()).isEqualTo(8);
  }

  @Test
  void a_value_that_takes_the_place_of_another_weighs_alone() {
    recent.add("a", 4);
    recent.add("a", 7);
    assertThat(recent.weight()).isEqualTo(7);
    assertThat(recent.find("a")).contains(7);
  }

  @Test
  void a_value_heavier_than_all_there_is_room_for_is_not_kept() {
    recent.add("a", 11);
    assertThat(recent.find("a")).isEmpty();
    assertThat(recent.weight()).isZero();
  }
}
