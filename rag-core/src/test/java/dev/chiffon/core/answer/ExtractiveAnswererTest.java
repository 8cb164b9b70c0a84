package dev.chiffon.core.answer;

import static dev.chiffon.core.answer.Contexts.LEAVE_AND_PUMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.data.Statement;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.data.TextSimilarity;
import dev.chiffon.core.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ExtractiveAnswererTest {
  private static final TextSimilarity NONE =
      (question, texts) -> texts.stream().map(text -> 0.0).toList();

  private int idfs;

  /** Every word is a term and as telling as the others. */
  private final TermStatistics words =
      new TermStatistics() {
        @Override
        public List<String> terms(String text) {
          return Words.of(text);
        }

        @Override
        public List<String> questionTerms(String question) {
          return Words.of(question);
        }

        @Override
        public double idf(String term) {
          idfs++;
          return 1;
        }
      };

  @Test
  void the_sentence_that_answers_is_quoted_word_for_word_with_its_page() {
    Answer answer = ask("When do unused days expire?", LEAVE_AND_PUMP);
    assertThat(answer.text()).isEqualTo("Unused days expire in March. [1]");
    assertThat(answer.citations())
        .extracting(Citation::quote, Citation::page)
        .containsExactly(tuple("Unused days expire in March.", OptionalInt.of(3)));
  }

  @Test
  void what_is_meant_counts_as_much_as_what_is_said() {
    TextSimilarity meaning =
        (question, texts) -> texts.stream().map(t -> t.contains("March") ? 1.0 : 0.0).toList();
    Answer answer =
        new ExtractiveAnswerer(words, meaning)
            .answer(Question.of("What becomes of the rest?"), LEAVE_AND_PUMP);
    assertThat(answer.citations())
        .extracting(Citation::quote)
        .containsExactly("Unused days expire in March.");
  }

  @Test
  void sentences_worth_nearly_as_much_are_quoted_in_the_order_of_the_sources() {
    Context context =
        lines("Blue pumps leak.", "Pumps leak blue.", "Nothing.", "Leak, blue pumps!");
    assertThat(ask("blue pumps leak", context).text())
        .isEqualTo("Blue pumps leak. [1] Pumps leak blue. [2] Leak, blue pumps! [4]");
  }

  @Test
  void no_more_than_three_sentences_are_quoted() {
    Context context = lines("Pump a.", "Pump b.", "Pump c.", "Pump d.");
    assertThat(ask("pump", context).citations())
        .extracting(Citation::number)
        .containsExactly(1, 2, 3);
  }

  @Test
  void a_heading_lends_its_words_but_is_never_quoted() {
    String text = "Notice period\nIt is 30 days.";
    List<Block> blocks =
        List.of(
            new Block.Heading(new Span(0, 13), 1),
            new Block.Paragraph(new Span(14, text.length())));
    Document document = new Document("d", text, blocks, Layout.none(), Metadata.empty());
    Document other = Document.ofText("e", "It is 40 days.");
    Context context =
        Contexts.of(
            1,
            Chunk.of(other, new Span(0, other.text().length())),
            Chunk.of(document, new Span(0, text.length())));
    assertThat(ask("notice period", context).text()).isEqualTo("It is 30 days. [2]");
  }

  @Test
  void line_breaks_inside_a_quote_are_spaces_in_the_answer_but_stay_in_the_citation() {
    Context context = lines("Unused days\nexpire in March.");
    Answer answer = ask("When do unused days expire?", context);
    assertThat(answer.text()).isEqualTo("Unused days expire in March. [1]");
    assertThat(answer.citations().get(0).quote()).isEqualTo("Unused days\nexpire in March.");
  }

  @Test
  void a_sentence_with_what_is_asked_for_comes_before_one_without() {
    Context context = lines("The pump starts by itself.", "The pump starts at 06:30.");
    Answer answer =
        new ExtractiveAnswerer(words, NONE)
            .withMostSentences(1)
            .answer(Question.of("When does the pump start?"), context);
    assertThat(answer.text()).isEqualTo("The pump starts at 06:30. [2]");
  }

  @Test
  void the_sentence_before_lends_its_words_to_one_that_points_back() {
    Context context = lines("Blue pumps came in 1980. They leak.", "Nothing leaks. Taps do.");
    Answer answer =
        new ExtractiveAnswerer(words, NONE)
            .withMostSentences(1)
            .answer(Question.of("blue pumps leak"), context);
    assertThat(answer.text()).isEqualTo("They leak. [1]");
  }

  @Test
  void of_many_sentences_only_the_most_likely_are_embedded() {
    List<String> embedded = new ArrayList<>();
    TextSimilarity counting =
        (question, texts) -> {
          embedded.addAll(texts);
          return texts.stream().map(text -> 0.0).toList();
        };
    String[] texts = new String[30];
    Arrays.setAll(texts, i -> i == 20 ? "The pump leaks." : "Line " + i + ".");
    new ExtractiveAnswerer(words, counting).answer(Question.of("pump leaks"), lines(texts));
    assertThat(embedded).hasSize(8).startsWith("The pump leaks.");
  }

  @Test
  void every_quote_is_a_statement_that_supports_itself() {
    Answer answer = ask("When do unused days expire?", LEAVE_AND_PUMP);
    Statement statement = answer.statements().get(0);
    assertThat(statement.span().orElseThrow().of(answer.text()))
        .isEqualTo("Unused days expire in March. [1]");
    assertThat(statement.support().evidence()).contains(answer.citations().get(0));
  }

  @Test
  void at_least_one_sentence_is_quoted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExtractiveAnswerer(words, NONE).withMostSentences(0))
        .withMessage("need at least 1 sentence, got 0");
  }

  @Test
  void a_source_of_headings_only_is_refused() {
    List<Block> blocks = List.of(new Block.Heading(new Span(0, 6), 1));
    Document document = new Document("d", "Notice", blocks, Layout.none(), Metadata.empty());
    Answer answer = ask("notice", Contexts.of(1, Chunk.of(document, new Span(0, 6))));
    assertThat(answer.isRefused()).isTrue();
    assertThat(answer.text()).isEqualTo("No sentence of the 1 sources could be quoted.");
  }

  @Test
  void how_telling_a_term_is_is_looked_up_once_a_question() {
    ask("unused days expire", LEAVE_AND_PUMP);
    assertThat(idfs).isEqualTo(3);
  }

  @Test
  void a_deadline_that_has_passed_ends_the_answer() {
    Question late = Question.of("unused days?").withDeadline(Deadline.after(Duration.ZERO));
    assertThatExceptionOfType(DeadlineExceededException.class)
        .isThrownBy(() -> new ExtractiveAnswerer(words, NONE).answer(late, LEAVE_AND_PUMP));
  }

  private Answer ask(String question, Context context) {
    return new ExtractiveAnswerer(words, NONE).answer(Question.of(question), context);
  }

  private static Context lines(String... texts) {
    Chunk[] chunks = new Chunk[texts.length];
    for (int i = 0; i < texts.length; i++) {
      Document document = Document.ofText("d" + i, texts[i]);
      chunks[i] = Chunk.of(document, new Span(0, texts[i].length()));
    }
    return Contexts.of(1, chunks);
  }
}
