package dev.chiffon.core.context;

import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Omission;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.text.TokenCounter;
import dev.chiffon.core.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fills a token budget with whole chunks, best first.
 *
 * <p>A chunk that does not fit is left out and the next one tried, so that a long one does not
 * waste the rest of the budget. A chunk whose words already stand in the context is left out as a
 * duplicate. Chunks of one document that touch become one source. Documents stand in the order of
 * their best chunk, sources of one document in reading order.
 */
public final class BudgetAssembler implements ContextAssembler {
  private final int budget;
  private final TokenCounter counter;
  private final SourceMerger merger;

  /**
   * Creates an assembler.
   *
   * @param budget the most tokens of a context's text, source lines included; at least 1
   * @param counter counts the tokens as the model that reads the context does
   * @param passages tells what lies between two chunks
   */
  public BudgetAssembler(int budget, TokenCounter counter, Passages passages) {
    if (budget < 1) {
      throw new IllegalArgumentException("need a budget of at least 1 token, got " + budget);
    }
    this.budget = budget;
    this.counter = counter;
    this.merger = new SourceMerger(passages);
  }

  @Override
  public Context assemble(Question question, List<Retrieved> ranked) {
    List<Retrieved> kept = new ArrayList<>();
    List<Omission> omitted = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    Context context = new Context("", List.of(), 0, budget, List.of());
    for (Retrieved next : ranked) {
      question.deadline().check();
      if (isInside(next, kept) || !seen.add(Words.of(next.chunk().text()))) {
        omitted.add(new Omission(next, Omission.Reason.DUPLICATE));
        continue;
      }
      kept.add(next);
      List<Source> sources = merger.merge(kept);
      String text = SourceText.of(sources);
      int tokens = counter.count(text);
      if (tokens <= budget) {
        context = new Context(text, sources, tokens, budget, List.of());
      } else {
        kept.remove(kept.size() - 1);
        omitted.add(new Omission(next, Omission.Reason.OVER_BUDGET));
      }
    }
    return new Context(context.text(), context.sources(), context.tokens(), budget, omitted);
  }

  private static boolean isInside(Retrieved next, List<Retrieved> kept) {
    return kept.stream()
        .map(Retrieved::chunk)
        .anyMatch(
            chunk ->
                chunk.documentId().equals(next.chunk().documentId())
                    && chunk.span().contains(next.chunk().span()));
  }
}
