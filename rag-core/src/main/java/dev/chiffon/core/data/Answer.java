package dev.chiffon.core.data;

import java.util.List;
import java.util.Optional;

/**
 * The reply to a question, with where it comes from.
 *
 * @param text the reply, with markers such as {@code [1]}; of a refusal, what to tell the user
 * @param citations one for each quoted slice, in the order of the text; all verified
 * @param rejected markers that failed verification and were removed from the text
 * @param statements what the reply says, in order, checked against the sources; of a refusal, what
 *     the model had said
 * @param confidence how likely the context held the answer, if somebody looked
 * @param refusal why there is no answer, if there is none
 * @param context what the answer was made from
 */
public record Answer(
    String text,
    List<Citation> citations,
    List<RejectedCitation> rejected,
    List<Statement> statements,
    Optional<Confidence> confidence,
    Optional<Refusal> refusal,
    Context context) {

  /** Copies the lists. */
  public Answer {
    citations = List.copyOf(citations);
    rejected = List.copyOf(rejected);
    statements = List.copyOf(statements);
  }

  /** Creates a reply whose statements nobody has checked. */
  public Answer(
      String text,
      List<Citation> citations,
      List<RejectedCitation> rejected,
      Optional<Refusal> refusal,
      Context context) {
    this(text, citations, rejected, List.of(), Optional.empty(), refusal, context);
  }

  /** Returns a refusal, told to the user in the words of its explanation. */
  public static Answer refused(Refusal refusal, Context context) {
    return new Answer(refusal.explanation(), List.of(), List.of(), Optional.of(refusal), context);
  }

  /** Returns the same reply with its checked statements. */
  public Answer with(List<Statement> statements) {
    return new Answer(text, citations, rejected, statements, confidence, refusal, context);
  }

  /** Returns the same reply with how likely the context held the answer. */
  public Answer with(Confidence confidence) {
    return new Answer(
        text, citations, rejected, statements, Optional.of(confidence), refusal, context);
  }

  /** Returns whether the question was refused. */
  public boolean isRefused() {
    return refusal.isPresent();
  }
}
