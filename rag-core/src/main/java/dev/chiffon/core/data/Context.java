package dev.chiffon.core.data;

import java.util.List;
import java.util.Optional;

/**
 * The text given to the model: numbered sources that fit a token budget.
 *
 * @param text the sources as the model reads them
 * @param legend how the model can tell the sources apart, and where they end: a sentence or two for
 *     its instructions, which {@code tokens} does not count; empty if the text has no marks
 * @param sources the sources, numbered 1, 2, 3 in this order
 * @param tokens what the text costs, at most {@code budget}
 * @param budget the most tokens it might have cost
 * @param omitted what was retrieved but left out, best first, and why
 */
public record Context(
    String text,
    String legend,
    List<Source> sources,
    int tokens,
    int budget,
    List<Omission> omitted) {

  /** Copies the lists and checks numbering and budget. */
  public Context {
    sources = List.copyOf(sources);
    omitted = List.copyOf(omitted);
    if (tokens > budget) {
      throw new IllegalArgumentException(
          "need at most %d tokens, got %d".formatted(budget, tokens));
    }
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).number() != i + 1) {
        throw new IllegalArgumentException(
            "need source number %d, got %d".formatted(i + 1, sources.get(i).number()));
      }
    }
  }

  /** Creates a context whose text has no marks. */
  public Context(
      String text, List<Source> sources, int tokens, int budget, List<Omission> omitted) {
    this(text, "", sources, tokens, budget, omitted);
  }

  /** Returns whether nothing was found to answer from. */
  public boolean isEmpty() {
    return sources.isEmpty();
  }

  /** Returns the source with that 1-based number, if there is one. */
  public Optional<Source> source(int number) {
    return number >= 1 && number <= sources.size()
        ? Optional.of(sources.get(number - 1))
        : Optional.empty();
  }
}
