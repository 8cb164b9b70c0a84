package dev.chiffon.core.answer;

import static dev.chiffon.core.answer.Contexts.LEAVE_AND_PUMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Refusal;
import dev.chiffon.core.data.RejectedCitation;
import dev.chiffon.core.data.Statement;
import dev.chiffon.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerStreamTest {

  private static final String GOOD_AND_BAD =
      "Annual leave is 30 days [1]. Managers get 45 extra days of paid parental holiday [1]. The"
          + " pump E-217 starts by itself [2].";

  /** All that a listener hears. */
  private static final class Told implements AnswerListener {
    private final List<String> pieces = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<String> events = new ArrayList<>();

    @Override
    public void accept(String piece) {
      pieces.add(piece);
      events.add("text");
    }

    @Override
    public void cited(Citation citation) {
      citations.add(citation);
      events.add("citation");
    }

    @Override
    public void checked(Statement statement) {
      statements.add(statement);
      events.add("statement");
    }
  }

  /** An answer, and the pieces that were handed on while it was made. */
  private record Streamed(Answer answer, List<String> pieces) {
    String handedOn() {
      return String.join("", pieces);
    }
  }

  @Test
  void a_statement_is_handed_on_once_the_next_one_begins() {
    List<String> pieces = new ArrayList<>();
    AnswerStream stream = stream(pieces);
    stream.accept("Leave is 30 da");
    stream.accept("ys [1]. ");
    assertThat(pieces).isEmpty();
    stream.accept("T");
    assertThat(pieces).containsExactly("Leave is 30 days [1].");
    stream.accept("he pump starts [2].");
    assertThat(stream.end().text()).isEqualTo("Leave is 30 days [1]. The pump starts [2].");
    assertThat(pieces).containsExactly("Leave is 30 days [1].", " The pump starts [2].");
  }

  @Test
  void nothing_is_handed_on_before_something_is_verified() {
    List<String> pieces = new ArrayList<>();
    AnswerStream stream = stream(pieces);
    stream.accept("Moons [2], cheeses. So what [7]. And ");
    assertThat(pieces).isEmpty();
    stream.accept("leave is 30 days [1].\n");
    assertThat(pieces).containsExactly("Moons, cheeses. So what. And leave is 30 days [1].");
  }

  @Test
  void of_a_reply_that_cites_nothing_true_only_the_refusal_is_handed_on() {
    Streamed streamed = inOnePiece("Cheese [1], cheese [2].\nReally [5].");
    assertThat(streamed.pieces)
        .containsExactly("The model's reply cited nothing that could be verified.");
    assertThat(streamed.answer.refusal().orElseThrow().reason())
        .isEqualTo(Refusal.Reason.NOT_GROUNDED);
    assertThat(streamed.answer.rejected()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NO_ANSWER",
        "NO_ANSWER.",
        " **NO_ANSWER**\n",
        "`NO_ANSWER`",
        "NO_ANSWER. But annual leave is 30 days [1]. Yes."
      })
  void a_reply_that_says_there_is_no_answer_is_refused(String reply) {
    Streamed streamed = inOnePiece(reply);
    assertThat(streamed.answer.refusal().orElseThrow().reason())
        .isEqualTo(Refusal.Reason.NO_ANSWER);
    assertThat(streamed.pieces).containsExactly("The sources do not hold the answer.");
    assertThat(streamed.answer.citations()).isEmpty();
  }

  @Test
  void an_empty_reply_is_not_grounded() {
    assertThat(inOnePiece("").answer.refusal().orElseThrow().reason())
        .isEqualTo(Refusal.Reason.NOT_GROUNDED);
  }

  @Test
  void white_space_around_the_reply_is_left_out() {
    Streamed streamed = inOnePiece("\n  Leave is 30 days [1].\n\n");
    assertThat(streamed.handedOn()).isEqualTo("Leave is 30 days [1].");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void any_split_of_a_reply_gives_the_same_answer_and_hands_on_its_text(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      String reply = RandomReplies.next(random);
      Streamed whole = inOnePiece(reply);
      Streamed split = inPieces(reply, random);
      assertThat(split.answer).as("seed %d, reply %d: %s", seed, i, reply).isEqualTo(whole.answer);
      assertThat(split.handedOn())
          .as("seed %d, reply %d: %s", seed, i, reply)
          .isEqualTo(whole.answer.text());
      assertThat(whole.handedOn()).isEqualTo(whole.answer.text());
    }
  }

  @ParameterizedTest
  @EnumSource(UnsupportedPolicy.class)
  void under_any_policy_the_pieces_are_the_text_and_all_citations_and_statements_are_told(
      UnsupportedPolicy policy) {
    long seed = 11;
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      String reply = RandomReplies.next(random);
      Told told = new Told();
      AnswerStream stream = stream(policy, told);
      reply.chars().forEach(c -> stream.accept(Character.toString((char) c)));
      Answer answer = stream.end();
      assertThat(String.join("", told.pieces))
          .as("seed %d, reply %d: %s", seed, i, reply)
          .isEqualTo(answer.text());
      if (!answer.isRefused()) {
        assertThat(told.citations).as(reply).isEqualTo(answer.citations());
        assertThat(told.statements).as(reply).isEqualTo(answer.statements());
      }
      for (Statement statement : answer.statements()) {
        statement
            .span()
            .ifPresent(
                span ->
                    assertThat(Markers.without(span.of(answer.text())).replaceAll("\\s", ""))
                        .as(reply)
                        .isEqualTo(statement.text().replaceAll("\\s", "")));
      }
    }
  }

  @Test
  void a_citation_is_told_once_the_piece_with_its_marker_was_handed_on() {
    Told told = new Told();
    AnswerStream stream = stream(UnsupportedPolicy.FLAG, told);
    stream.accept("Leave is 30 days [1]. T");
    assertThat(told.events).containsExactly("text", "citation", "statement");
    stream.accept("he pump starts [2].");
    stream.end();
    assertThat(told.events)
        .containsExactly("text", "citation", "statement", "text", "citation", "statement");
  }

  @Test
  void what_the_sources_do_not_support_is_flagged() {
    Answer answer = reply(UnsupportedPolicy.FLAG, GOOD_AND_BAD);
    assertThat(answer.text()).isEqualTo(GOOD_AND_BAD);
    assertThat(answer.statements())
        .extracting(Statement::text, Statement::isUnsupported, Statement::isRemoved)
        .containsExactly(
            tuple("Annual leave is 30 days.", false, false),
            tuple("Managers get 45 extra days of paid parental holiday.", true, false),
            tuple("The pump E-217 starts by itself.", false, false));
  }

  @Test
  void what_the_sources_do_not_support_is_removed_with_its_citation_but_listed() {
    Answer answer = reply(UnsupportedPolicy.REMOVE, GOOD_AND_BAD);
    assertThat(answer.text())
        .isEqualTo("Annual leave is 30 days [1]. The pump E-217 starts by itself [2].");
    assertThat(answer.citations())
        .extracting(Citation::quote)
        .containsExactly("Annual leave is 30 days.", "The pump E-217 starts by itself.");
    assertThat(answer.statements())
        .extracting(Statement::isRemoved)
        .containsExactly(false, true, false);
  }

  @Test
  void a_marker_after_a_removed_statement_falls_with_it() {
    Answer answer =
        reply(
            UnsupportedPolicy.REMOVE,
            "Annual leave is 30 days [1]. Managers get 45 extra days of paid holiday. [1] Unused"
                + " days expire in March [1].");
    assertThat(answer.text())
        .isEqualTo("Annual leave is 30 days [1]. Unused days expire in March [1].");
    assertThat(answer.rejected())
        .extracting(RejectedCitation::reason)
        .containsExactly("the statement that it speaks of was removed");
  }

  @Test
  void a_reply_of_which_nothing_is_left_is_refused_with_what_it_said() {
    Answer answer =
        reply(UnsupportedPolicy.REMOVE, "Managers get 45 extra days of paid parental holiday [1].");
    assertThat(answer.refusal().orElseThrow().reason()).isEqualTo(Refusal.Reason.UNSUPPORTED);
    assertThat(answer.statements()).extracting(Statement::isRemoved).containsExactly(true);
    assertThat(answer.citations()).isEmpty();
  }

  @Test
  void one_unsupported_statement_is_enough_to_refuse_if_the_policy_says_so() {
    List<String> pieces = new ArrayList<>();
    AnswerStream stream = stream(UnsupportedPolicy.REFUSE, pieces::add);
    stream.accept(GOOD_AND_BAD);
    assertThat(pieces).isEmpty();
    assertThat(stream.end().refusal().orElseThrow().reason()).isEqualTo(Refusal.Reason.UNSUPPORTED);
    assertThat(pieces).containsExactly("The sources do not support the model's reply.");
  }

  @Test
  void a_reply_that_is_all_supported_passes_the_strictest_policy() {
    assertThat(reply(UnsupportedPolicy.REFUSE, "Annual leave is 30 days [1].").text())
        .isEqualTo("Annual leave is 30 days [1].");
  }

  private static Answer reply(UnsupportedPolicy policy, String reply) {
    AnswerStream stream = stream(policy, AnswerListener.none());
    stream.accept(reply);
    return stream.end();
  }

  private static AnswerStream stream(List<String> pieces) {
    return stream(UnsupportedPolicy.FLAG, pieces::add);
  }

  private static AnswerStream stream(UnsupportedPolicy policy, AnswerListener listener) {
    CitationVerifier verifier = new CitationVerifier(LEAVE_AND_PUMP, Words::of);
    SupportScorer scorer = SupportScorer.of(new PlainTerms());
    CheckedReply reply = new CheckedReply(LEAVE_AND_PUMP, verifier, scorer, policy);
    return new AnswerStream("NO_ANSWER", reply, listener);
  }

  private static Streamed inOnePiece(String reply) {
    List<String> pieces = new ArrayList<>();
    AnswerStream stream = stream(pieces);
    stream.accept(reply);
    return new Streamed(stream.end(), pieces);
  }

  private static Streamed inPieces(String reply, Random random) {
    List<String> pieces = new ArrayList<>();
    AnswerStream stream = stream(pieces);
    int start = 0;
    while (start < reply.length()) {
      int end = Math.min(reply.length(), start + 1 + random.nextInt(6));
      stream.accept(reply.substring(start, end));
      start = end;
    }
    return new Streamed(stream.end(), pieces);
  }
}
