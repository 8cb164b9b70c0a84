package dev.chiffon.core.answer;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Refusal;
import dev.chiffon.core.data.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Makes an answer of a reply that comes in pieces, and hands on each statement once it is verified,
 * with its citations and how well it is supported. Until a first citation is verified, all is held
 * back, since the reply may still become a refusal.
 */
final class AnswerStream {
  private final String noAnswer;
  private final CheckedReply checked;
  private final AnswerListener out;

  private final StringBuilder reply = new StringBuilder();
  private final Statements statements = new Statements();
  private int handedOn;
  private int cited;
  private int told;

  /**
   * Creates a stream.
   *
   * @param noAnswer the word that begins a reply without an answer
   */
  AnswerStream(String noAnswer, CheckedReply checked, AnswerListener out) {
    this.noAnswer = noAnswer;
    this.checked = checked;
    this.out = out;
  }

  void accept(String piece) {
    reply.append(piece);
    for (String statement : statements.accept(piece)) {
      checked.next(statement);
      if (!checked.isAllOrNothing()) {
        handOn();
      }
    }
  }

  /** Returns the answer, after its last piece. */
  Answer end() {
    statements.end().forEach(checked::next);
    if (saysThereIsNone()) {
      return refused(Refusal.Reason.NO_ANSWER, "The sources do not hold the answer.", List.of());
    }
    List<Statement> said = checked.statements();
    if (checked.isUnsupported()) {
      return refused(
          Refusal.Reason.UNSUPPORTED, "The sources do not support the model's reply.", said);
    }
    if (!checked.isGrounded()) {
      return refused(
          Refusal.Reason.NOT_GROUNDED,
          "The model's reply cited nothing that could be verified.",
          said);
    }
    handOn();
    String text = checked.text().stripTrailing();
    return new Answer(
            text, checked.citations(), checked.rejected(), Optional.empty(), checked.context())
        .with(said);
  }

  /** Hands on what is verified, but no white space that may turn out to be the last. */
  private void handOn() {
    if (!checked.isGrounded() || saysThereIsNone()) {
      return;
    }
    String piece = checked.text().stripTrailing().substring(handedOn);
    if (!piece.isEmpty()) {
      out.accept(piece);
      handedOn += piece.length();
    }
    List<Citation> citations = checked.citations();
    citations.subList(cited, citations.size()).forEach(out::cited);
    cited = citations.size();
    List<Statement> said = checked.statements();
    said.subList(told, said.size()).forEach(out::checked);
    told = said.size();
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

  private Answer refused(Refusal.Reason reason, String explanation, List<Statement> said) {
    out.accept(explanation);
    return new Answer(
            explanation,
            List.of(),
            checked.rejected(),
            Optional.of(new Refusal(reason, explanation)),
            checked.context())
        .with(said.stream().map(Statement::removed).toList());
  }
}
