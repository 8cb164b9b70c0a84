package dev.chiffon.ingest.pdf.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Box;
import org.junit.jupiter.api.Test;

class PathTracerTest {
  private final PathTracer tracer = new PathTracer(new Box(0, 0, 600, 800));

  private void line(float x1, float y1, float x2, float y2) {
    tracer.moveTo(x1, y1);
    tracer.lineTo(x2, y2);
  }

  @Test
  void a_stroked_rectangle_is_four_lines() {
    line(10, 10, 110, 10);
    tracer.lineTo(110, 60);
    tracer.lineTo(10, 60);
    tracer.close();
    tracer.stroke(1);

    assertThat(tracer.rulings())
        .extracting(Ruling::kind)
        .containsExactly(
            Ruling.Kind.HORIZONTAL,
            Ruling.Kind.VERTICAL,
            Ruling.Kind.HORIZONTAL,
            Ruling.Kind.VERTICAL);
  }

  @Test
  void a_thin_filled_rectangle_is_a_line_and_a_large_white_one_nothing() {
    line(10, 10, 110, 10);
    tracer.lineTo(110, 11);
    tracer.lineTo(10, 11);
    tracer.close();
    tracer.fill(true);
    tracer.end();
    line(10, 10, 110, 10);
    tracer.lineTo(110, 60);
    tracer.lineTo(10, 60);
    tracer.close();
    tracer.fill(false);

    assertThat(tracer.rulings())
        .containsExactly(new Ruling(Ruling.Kind.HORIZONTAL, new Box(10, 10, 110, 11)));
  }

  @Test
  void slanted_lines_and_curves_are_left_out() {
    line(10, 10, 110, 60);
    tracer.stroke(1);
    tracer.end();
    tracer.moveTo(10, 10);
    tracer.curveTo(110, 10);
    tracer.stroke(1);

    assertThat(tracer.rulings()).isEmpty();
  }

  @Test
  void what_the_clipping_path_hides_is_left_out_until_the_state_is_restored() {
    tracer.save();
    line(0, 0, 50, 0);
    tracer.lineTo(50, 50);
    tracer.lineTo(0, 50);
    tracer.close();
    tracer.beginClip();
    tracer.end();
    line(100, 100, 200, 100);
    tracer.stroke(0);
    tracer.end();
    tracer.restore();
    line(100, 300, 200, 300);
    tracer.stroke(0);

    assertThat(tracer.rulings())
        .containsExactly(new Ruling(Ruling.Kind.HORIZONTAL, new Box(100, 300, 200, 300)));
  }

  @Test
  void a_page_keeps_no_more_lines_than_any_table_has() {
    for (int i = 0; i < 100_000; i++) {
      line(0, i % 800, 600, i % 800);
      tracer.stroke(1);
      tracer.end();
    }

    assertThat(tracer.rulings()).hasSize(20_000);
  }
}
