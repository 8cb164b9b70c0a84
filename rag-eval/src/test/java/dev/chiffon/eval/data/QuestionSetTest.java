package dev.chiffon.eval.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionSetTest {
  //                                    0         1         2         3         4
  //                                    0123456789012345678901234567890123456789012345
  private static final String TEXT = "To be,\n  or not\u00A0to be: that is the ques\u00ADtion.";
  private static final Document DOCUMENT = Document.ofText("hamlet", TEXT);

  private static List<Span> places(Reference... references) {
    return judged(references).questions().get(0).relevant().stream()
        .flatMap(passage -> passage.places().stream())
        .toList();
  }

  private static JudgedQuestions judged(Reference... references) {
    return new QuestionSet(List.of(LabelledQuestion.of("q", "What?", List.of(references))))
        .judgedIn(List.of(DOCUMENT));
  }

  private static Reference.Quote quote(String text) {
    return new Reference.Quote("hamlet", text, 1);
  }

  @Test
  void an_id_that_comes_twice_is_refused() {
    LabelledQuestion question = LabelledQuestion.of("q", "?", List.of());
    assertThatThrownBy(() -> new QuestionSet(List.of(question, question)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("q");
  }

  @Test
  void a_quote_is_found_at_all_its_places() {
    assertThat(places(quote("o be"))).containsExactly(new Span(1, 5), new Span(17, 21));
  }

  @Test
  void a_quote_is_found_over_other_white_space_and_soft_hyphens() {
    assertThat(places(quote("be, or not to"))).containsExactly(new Span(3, 18));
    assertThat(places(quote(" the\tquestion. "))).containsExactly(new Span(31, 45));
    assertThat(TEXT.substring(31, 45)).isEqualTo("the ques\u00ADtion.");
  }

  @Test
  void a_span_and_a_whole_document_are_themselves() {
    Reference characters = new Reference.Characters("hamlet", new Span(3, 5), 2);
    assertThat(places(characters, new Reference.Whole("hamlet", 1)))
        .containsExactly(new Span(3, 5), new Span(0, TEXT.length()));
    assertThat(judged(characters).questions().get(0).relevant().get(0).grade()).isEqualTo(2);
  }

  @Test
  void all_that_is_not_found_is_said_at_once() {
    UnresolvedReferencesException failure =
        catchThrowableOfType(
            UnresolvedReferencesException.class,
            () ->
                judged(
                    quote("To be, or not to bee or what"),
                    quote("2b"),
                    new Reference.Whole("macbeth", 1),
                    new Reference.Characters("hamlet", new Span(40, 99), 1)));
    assertThat(failure.unresolved())
        .extracting(UnresolvedReferencesException.Unresolved::documentId)
        .containsExactly("hamlet", "hamlet", "macbeth", "hamlet");
    assertThat(String.valueOf(failure.getMessage()).lines())
        .containsSequence(
            "question 'q', document 'hamlet': need a text that has the quote '2b'",
            "question 'q', document 'macbeth': need one of 1 known documents, got another",
            "question 'q', document 'hamlet': need a span inside the text of 45 units, got [40,"
                + " 99)");
    assertThat(failure)
        .hasMessageContaining("'To be, or not to bee or what'; nearest: 'To be,\n  or not");
  }

  @Test
  void what_is_nearest_may_be_known_by_its_end() {
    assertThatThrownBy(() -> places(quote("this was the question.")))
        .hasMessageContaining("nearest: ' that is the ques\u00ADtion.'");
  }

  @Test
  void a_document_that_is_asked_within_must_be_there() {
    LabelledQuestion question =
        new LabelledQuestion(
            "q",
            "?",
            List.of(),
            Optional.empty(),
            Expectation.REFUSAL,
            Optional.of("macbeth"),
            List.of());
    assertThatThrownBy(() -> new QuestionSet(List.of(question)).judgedIn(List.of(DOCUMENT)))
        .isInstanceOf(UnresolvedReferencesException.class)
        .hasMessageContaining("macbeth");
  }

  @Test
  void two_documents_of_one_id_are_refused() {
    assertThatThrownBy(() -> new QuestionSet(List.of()).judgedIn(List.of(DOCUMENT, DOCUMENT)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hamlet");
  }

  @Test
  void the_fingerprint_tells_questions_and_corpora_apart_but_not_their_order() {
    Document other = Document.ofText("macbeth", "Out!");
    LabelledQuestion one = LabelledQuestion.of("1", "?", List.of());
    LabelledQuestion two = LabelledQuestion.of("2", "?", List.of());
    Fingerprint print =
        new QuestionSet(List.of(one, two)).judgedIn(List.of(DOCUMENT, other)).fingerprint();
    assertThat(new QuestionSet(List.of(two, one)).judgedIn(List.of(other, DOCUMENT)).fingerprint())
        .isEqualTo(print);
    Fingerprint fewer = new QuestionSet(List.of(one)).judgedIn(List.of(DOCUMENT)).fingerprint();
    assertThat(fewer.questions()).isNotEqualTo(print.questions()).hasSize(64);
    assertThat(fewer.corpus()).isNotEqualTo(print.corpus()).hasSize(64);
    assertThat(
            new QuestionSet(List.of(one, two))
                .judgedIn(List.of(DOCUMENT, Document.ofText("macbethO", "ut!")))
                .fingerprint()
                .corpus())
        .isNotEqualTo(print.corpus());
  }
}
