package dev.chiffon.ingest.pdf.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatticeTest {

  private static List<Rule> lines(int count, float length) {
    return IntStream.range(0, count).mapToObj(i -> new Rule(10f * i, 0, length)).toList();
  }

  @Test
  void lines_across_each_other_enclose_cells() {
    Lattice lattice = Lattice.of(lines(3, 30), lines(4, 20)).get(0);

    assertThat(lattice.slots())
        .hasSize(6)
        .startsWith(new Slot(0, 0, 1, 1), new Slot(0, 1, 1, 1))
        .endsWith(new Slot(1, 2, 1, 1));
  }

  @Test
  void a_side_without_a_line_ends_where_the_lines_across_it_end() {
    List<Rule> upright = List.of(new Rule(10, 0, 20), new Rule(20, 0, 20));

    Lattice lattice = Lattice.of(lines(3, 30), upright).get(0);

    assertThat(lattice.columns()).isEqualTo(3);
  }

  @Test
  void more_lines_than_any_table_has_are_a_drawing() {
    assertThat(Lattice.of(lines(3000, 30_000), lines(3000, 30_000))).isEmpty();
  }
}
