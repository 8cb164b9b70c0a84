package dev.chiffon.core.answer;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes an answer of a reply that comes in pieces, and hands on each statement once it is verified.
 * Until a first citation is, all is held back, since the reply may still become a refusal.
 */
final class AnswerStream {
  private final String noAnswer;
  private final Context context;
  private final CitationVerifier verifier;
  private final Consumer<String> out;

  private final StringBuilder reply = new StringBuilder();
  private final Statements statements = new Statements();
  private int handedOn;

  /**
   * Creates a stream.
   *
   * @param noAnswer the word that begins a reply without an answer
   */
  AnswerStream(String noAnswer, Context context, CitationVerifier verifier, Consumer<String> out) {
    this.noAnswer = noAnswer;
    this.context = context;
    this.verifier = verifier;
    this.out = out;
  }

  void accept(String piece) {
    reply.append(piece);
    for (String statement : statements.accept(piece)) {
      verifier.next(statement);
      handOn();
    }
  }

  /** Returns the answer, after its last piece. */
  Answer end() {
    statements.end().forEach(verifier::next);
    if (saysThereIsNone()) {
      return refused(Refusal.Reason.NO_ANSWER, "The sources do not hold the answer.");
    }
    if (!verifier.isGrounded()) {
      return refused(
          Refusal.Reason.NOT_GROUNDED, "The model's reply cited nothing that could be verified.");
    }
    handOn();
    String text = verifier.text().strip();
    return new Answer(text, verifier.citations(), verifier.rejected(), Optional.empty(), context);
  }

  /** Hands on what is verified, but no white space that may turn out to be the last. */
  private void handOn() {
    if (!verifier.isGrounded() || saysThereIsNone()) {
      return;
    }
    String rest = verifier.text().substring(handedOn);
    String piece = handedOn == 0 ? rest.strip() : rest.stripTrailing();
    if (!piece.isEmpty()) {
      out.accept(piece);
      handedOn += rest.stripTrailing().length();
    }
  }

  private boolean saysThereIsNone() {
    int begin = 0;
    while (begin < reply.length() && isDecoration(reply.charAt(begin))) {
      begin++;
    }
    return reply.indexOf(noAnswer, begin) == begin;
  }

  private static boolean isDecoration(char c) {
    return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
  }

  private Answer refused(Refusal.Reason reason, String explanation) {
    out.accept(explanation);
    return new Answer(
        explanation,
        List.of(),
        verifier.rejected(),
        Optional.of(new Refusal(reason, explanation)),
        context);
  }
}
