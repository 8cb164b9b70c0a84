package dev.chiffon.core.context;

import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Omission;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.text.TokenCounter;
import java.util.List;

/**
 * Fills a token budget with whole chunks, best first.
 *
 * <p>A chunk that does not fit is left out and the next one tried, so that a long one does not
 * waste the rest of the budget. A chunk whose text already stands in the context is left out as a
 * duplicate, and one whose document has changed since it was retrieved as outdated. Chunks of one
 * document that touch become one source. Documents stand in the order of their best chunk, sources
 * of one document in reading order.
 *
 * <p>Whether a chunk fits is told by what the pieces of the text cost together, so that each is
 * counted once. The whole text is counted at the end; should it cost more than its pieces, the
 * chunks taken last are given up.
 */
public final class BudgetAssembler implements ContextAssembler {
  private final int budget;
  private final TokenCounter counter;
  private final Passages passages;

  /**
   * Creates an assembler.
   *
   * @param budget the most tokens of a context's text, source lines included; at least 1
   * @param counter counts the tokens as the model that reads the context does
   * @param passages tells what lies between two chunks, and whether a chunk is still there
   */
  public BudgetAssembler(int budget, TokenCounter counter, Passages passages) {
    if (budget < 1) {
      throw new IllegalArgumentException("need a budget of at least 1 token, got " + budget);
    }
    this.budget = budget;
    this.counter = counter;
    this.passages = passages;
  }

  @Override
  public Context assemble(Question question, List<Retrieved> ranked) {
    Draft draft = new Draft(budget, counter, passages);
    for (Retrieved next : ranked) {
      question.deadline().check();
      if (draft.isOutdated(next)) {
        draft.omit(next, Omission.Reason.OUTDATED);
      } else if (draft.holds(next)) {
        draft.omit(next, Omission.Reason.DUPLICATE);
      } else {
        draft.take(next);
      }
    }
    return draft.context();
  }
}
