package dev.chiffon.core.answer;

import static dev.chiffon.core.answer.Contexts.LEAVE_AND_PUMP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Refusal;
import dev.chiffon.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerStreamTest {

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

  private static AnswerStream stream(List<String> pieces) {
    CitationVerifier verifier = new CitationVerifier(LEAVE_AND_PUMP, Words::of);
    return new AnswerStream("NO_ANSWER", LEAVE_AND_PUMP, verifier, pieces::add);
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
