package dev.chiffon.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.store.embedding.filter.comparison.IsGreaterThan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionTest {
  private final Question question = Question.of("who pays?");

  @Test
  void where_keeps_chunks_that_have_the_value() {
    Question narrowed = question.where("unit", "sales");
    assertThat(passes(narrowed, Metadata.empty().with("unit", "sales"))).isTrue();
    assertThat(passes(narrowed, Metadata.empty().with("unit", List.of("hr", "sales")))).isTrue();
    assertThat(passes(narrowed, Metadata.empty().with("unit", "hr"))).isFalse();
    assertThat(passes(narrowed, Metadata.empty())).isFalse();
  }

  @Test
  void where_is_added_to_the_filter_that_is_there() {
    Question narrowed = question.withFilter(new IsGreaterThan("year", 2020)).where("unit", "sales");
    Metadata sales = Metadata.empty().with("unit", "sales");
    assertThat(passes(narrowed, sales.with("year", 2024))).isTrue();
    assertThat(passes(narrowed, sales.with("year", 2019))).isFalse();
    assertThat(passes(narrowed, Metadata.empty().with("year", 2024))).isFalse();
  }

  @Test
  void where_keeps_text_and_deadline() {
    Question narrowed = question.where("unit", "sales");
    assertThat(narrowed.text()).isEqualTo("who pays?");
    assertThat(narrowed.deadline()).isEqualTo(question.deadline());
    assertThat(question.filter()).isEqualTo(Optional.empty());
  }

  private static boolean passes(Question question, Metadata metadata) {
    return question.filter().map(MetadataFilter::of).orElseThrow().test(metadata);
  }
}
