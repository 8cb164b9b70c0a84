package dev.chiffon.core.answer;

import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.RejectedCitation;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.data.Statement;
import dev.chiffon.core.data.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A reply whose citations are verified and whose statements are checked, one by one; what the
 * sources do not support is treated as the policy says.
 */
final class CheckedReply {
  private final Context context;
  private final CitationVerifier verifier;
  private final SupportScorer scorer;
  private final UnsupportedPolicy policy;
  private final Evidence evidence;

  /** Statements, with spans in the verifier's text. */
  private final List<Statement> statements = new ArrayList<>();

  CheckedReply(
      Context context, CitationVerifier verifier, SupportScorer scorer, UnsupportedPolicy policy) {
    this.context = context;
    this.verifier = verifier;
    this.scorer = scorer;
    this.policy = policy;
    this.evidence = scorer.read(context);
  }

  /** Takes the next statement; markers it begins with speak of the one before, and stay with it. */
  void next(String statement) {
    int lead = statements.isEmpty() ? 0 : Markers.leadingEnd(statement);
    if (lead > 0) {
      verifier.next(statement.substring(0, lead));
    }
    String said = statement.substring(lead);
    int start = verifier.text().length();
    verifier.next(said);
    Support support = scorer.score(said, evidence);
    if (support.verdict() != Support.Verdict.NOTHING_SAID) {
      add(new Statement(Markers.plain(said), Optional.empty(), support), start);
    }
  }

  private void add(Statement statement, int start) {
    if (statement.isUnsupported() && policy == UnsupportedPolicy.REMOVE) {
      verifier.takeBack();
      statements.add(statement);
    } else {
      String text = verifier.text();
      Optional<Span> span = Span.stripped(text, start, text.length());
      statements.add(new Statement(statement.text(), span, statement.support()));
    }
  }

  Context context() {
    return context;
  }

  /** Returns the text so far without white space before it. */
  String text() {
    return verifier.text().stripLeading();
  }

  boolean isGrounded() {
    return verifier.isGrounded();
  }

  /** Returns whether a statement may still undo those before it. */
  boolean isAllOrNothing() {
    return policy == UnsupportedPolicy.REFUSE;
  }

  /** Returns whether the policy leaves no answer: all is unsupported, or too much is. */
  boolean isUnsupported() {
    return switch (policy) {
      case FLAG -> false;
      case REMOVE -> !isGrounded() && statements.stream().anyMatch(Statement::isRemoved);
      case REFUSE -> statements.stream().anyMatch(Statement::isUnsupported);
    };
  }

  List<Citation> citations() {
    return verifier.citations();
  }

  List<RejectedCitation> rejected() {
    return verifier.rejected();
  }

  /** Returns the statements so far, where they stand in {@link #text}. */
  List<Statement> statements() {
    int leading = verifier.text().length() - text().length();
    return statements.stream().map(each -> moved(each, leading)).toList();
  }

  private static Statement moved(Statement statement, int leading) {
    Optional<Span> span =
        statement.span().map(old -> new Span(old.start() - leading, old.end() - leading));
    return new Statement(statement.text(), span, statement.support());
  }
}
