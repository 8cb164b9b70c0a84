package dev.chiffon.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.langchain4j.store.embedding.filter.comparison.IsGreaterThan;
import java.util.ArrayList;
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

  @Test
  void within_keeps_the_chunks_of_these_documents_that_pass_the_filter_it_has() {
    Question narrowed = question.where("unit", "sales").within(List.of("a", "b"));
    Metadata sales = Metadata.empty().with("unit", "sales").with(Metadata.DOCUMENT_ID, "c");
    assertThat(passes(narrowed, chunk("b", sales))).isTrue();
    assertThat(passes(narrowed, chunk("c", sales))).isFalse();
    assertThat(passes(narrowed, chunk("a", Metadata.empty()))).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> question.within(List.of()))
        .withMessage("need at least one document to ask within, got none");
  }

  @Test
  void a_conversation_is_copied_and_stays_with_other_words() {
    List<Turn> turns = new ArrayList<>(List.of(new Turn("who sells?", "Ann.")));
    Question later = question.after(turns);
    turns.clear();
    assertThat(later.withText("who pays Ann?").where("unit", "sales").conversation())
        .containsExactly(new Turn("who sells?", "Ann."));
    assertThat(question.conversation()).isEmpty();
  }

  private static Chunk chunk(String documentId, Metadata metadata) {
    return new Chunk(documentId, new Span(0, 1), "x", List.of(), List.of(), metadata);
  }

  private static boolean passes(Question question, Chunk chunk) {
    return question.filter().map(MetadataFilter::ofChunks).orElseThrow().test(chunk);
  }

  private static boolean passes(Question question, Metadata metadata) {
    return question.filter().map(MetadataFilter::of).orElseThrow().test(metadata);
  }
}
