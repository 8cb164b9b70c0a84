package dev.chiffon.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.MetadataFilter;
import dev.chiffon.core.data.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedValueRewriterTest {
  private static final Metadata HANDBOOK =
      Metadata.empty().with("file_name", "handbook.pdf").with("year", 2024);
  private static final Metadata OLD =
      Metadata.empty().with("file_name", "handbook.pdf").with("year", 2019);
  private static final Metadata MANUAL =
      Metadata.empty().with("file_name", "manual.docx").with("year", 2024);

  private final Changes changes = new Changes();
  private final QuestionRewriter rewriter =
      new NamedValueRewriter(
          List.of(
              new NamedValue("file_name", "handbook.pdf"),
              new NamedValue("file_name", "manual.docx"),
              new NamedValue("year", 2019),
              new NamedValue("year", 2024),
              new NamedValue("unit", "Sales"),
              new NamedValue("unit", "Sales Europe")),
          changes);

  private boolean passes(String question, Metadata metadata) {
    return MetadataFilter.of(rewriter.rewrite(Question.of(question)).filter().orElseThrow())
        .test(metadata);
  }

  @ParameterizedTest
  @CsvSource({
    "What does handbook.pdf say of leave?, true, true, false",
    "What does HANDBOOK.PDF say?, true, true, false",
    "Leave in 2024?, true, false, true",
    "Leave in 'handbook.pdf' (2024)?, true, false, false",
    "handbook.pdf or manual.docx of 2024, true, false, true",
    "2019 and 2024, true, true, true"
  })
  void a_question_keeps_to_the_chunks_of_the_values_it_names(
      String question, boolean handbook, boolean old, boolean manual) {
    assertThat(passes(question, HANDBOOK)).isEqualTo(handbook);
    assertThat(passes(question, OLD)).isEqualTo(old);
    assertThat(passes(question, MANUAL)).isEqualTo(manual);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"my handbook.pdfx", "xhandbook.pdf", "handbook", "in 20245", "the handbook_pdf"})
  void what_is_not_named_as_it_is_changes_nothing(String text) {
    Question question = Question.of(text);
    assertThat(rewriter.rewrite(question)).isSameAs(question);
    assertThat(changes.all()).isEmpty();
  }

  @Test
  void the_longer_of_two_values_is_named() {
    String question = "What did Sales Europe sell?";
    assertThat(passes(question, Metadata.empty().with("unit", "Sales Europe"))).isTrue();
    assertThat(passes(question, Metadata.empty().with("unit", "Sales"))).isFalse();
    assertThat(changes.all().get(0).result()).containsExactly("unit = Sales Europe");
  }

  @Test
  void the_filter_of_the_question_is_kept() {
    Question narrowed = rewriter.rewrite(Question.of("leave in 2024").where("unit", "hr"));
    assertThat(narrowed.text()).isEqualTo("leave in 2024");
    MetadataFilter.of(narrowed.filter().orElseThrow());
    assertThat(MetadataFilter.of(narrowed.filter().orElseThrow()).test(HANDBOOK)).isFalse();
    assertThat(MetadataFilter.of(narrowed.filter().orElseThrow()).test(HANDBOOK.with("unit", "hr")))
        .isTrue();
  }

  @Test
  void a_value_that_metadata_cannot_hold_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new NamedValue("unit", " "));
    assertThatIllegalArgumentException().isThrownBy(() -> new NamedValue("unit", List.of("a")));
    assertThatIllegalArgumentException().isThrownBy(() -> new NamedValue("unit", true));
  }
}
