package dev.chiffon.core.answer;

import static dev.chiffon.core.answer.Contexts.LEAVE_AND_PUMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.data.TextSimilarity;
import dev.chiffon.core.text.Words;
import java.time.Duration;
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
  void a_heading_lends_half_its_words_but_is_never_quoted() {
    String text = "Notice period\nIt is 30 days.\nIt is written.";
    List<Block> blocks =
        List.of(
            new Block.Heading(new Span(0, 13), 1),
            new Block.Paragraph(new Span(14, text.length())));
    Document document = new Document("d", text, blocks, Layout.none(), Metadata.empty());
    Context context = Contexts.of(1, Chunk.of(document, new Span(0, text.length())));
    assertThat(ask("notice period days", context).text()).isEqualTo("It is 30 days. [1]");
  }

  @Test
  void line_breaks_inside_a_quote_are_spaces_in_the_answer_but_stay_in_the_citation() {
    Context context = lines("Unused days\nexpire in March.");
    Answer answer = ask("When do unused days expire?", context);
    assertThat(answer.text()).isEqualTo("Unused days expire in March. [1]");
    assertThat(answer.citations().get(0).quote()).isEqualTo("Unused days\nexpire in March.");
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
