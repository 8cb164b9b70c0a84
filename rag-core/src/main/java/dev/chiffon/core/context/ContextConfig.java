package dev.chiffon.core.context;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * How a {@link BudgetAssembler} fills its budget.
 *
 * @param budget the most tokens of a context's text, marks and source lines included; at least 1
 * @param order in which order sources stand
 * @param completion what is added for readability when every chunk has its place
 * @param lengthExponent how much a long chunk must be worth more than a short one to be taken
 *     before it, from 0 (not at all) to 1 (in proportion); see {@link BudgetAssembler}
 * @param leastWorth the least worth of a chunk, from 0 for the worst of those ranked to 1 for the
 *     best; those below are left out as weak, even if there is room
 * @param mostPerDocument the most chunks of one document, at least 1; empty for any number
 * @param format how sources are written
 */
public record ContextConfig(
    int budget,
    SourceOrder order,
    Completion completion,
    double lengthExponent,
    double leastWorth,
    OptionalInt mostPerDocument,
    ContextFormat format) {

  private static final int BUDGET = 1_000;
  private static final double LENGTH_EXPONENT = 0;

  /** Checks the ranges. */
  public ContextConfig {
    Objects.requireNonNull(order);
    Objects.requireNonNull(completion);
    Objects.requireNonNull(format);
    if (budget < 1) {
      throw new IllegalArgumentException("need a budget of at least 1 token, got " + budget);
    }
    if (!(lengthExponent >= 0 && lengthExponent <= 1) || !(leastWorth >= 0 && leastWorth <= 1)) {
      throw new IllegalArgumentException(
          "need a length exponent and a least worth in [0, 1], got %s and %s"
              .formatted(lengthExponent, leastWorth));
    }
    if (mostPerDocument.isPresent() && mostPerDocument.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "need at least 1 chunk of a document, got " + mostPerDocument.getAsInt());
    }
  }

  /**
   * Returns 1,000 tokens, documents in the order of their best chunk, sections completed when there
   * is room for them, chunks by worth whatever their length, no cap, numbered sources.
   */
  public static ContextConfig defaults() {
    return new ContextConfig(
        BUDGET,
        SourceOrder.DOCUMENT,
        Completion.SECTIONS,
        LENGTH_EXPONENT,
        0,
        OptionalInt.empty(),
        ContextFormat.numbered());
  }

  /** Returns the same with another budget. */
  public ContextConfig withBudget(int budget) {
    return new ContextConfig(
        budget, order, completion, lengthExponent, leastWorth, mostPerDocument, format);
  }

  /** Returns the same with sources in another order. */
  public ContextConfig withOrder(SourceOrder order) {
    return new ContextConfig(
        budget, order, completion, lengthExponent, leastWorth, mostPerDocument, format);
  }

  /** Returns the same with another completion. */
  public ContextConfig withCompletion(Completion completion) {
    return new ContextConfig(
        budget, order, completion, lengthExponent, leastWorth, mostPerDocument, format);
  }

  /** Returns the same with another weight of a chunk's length. */
  public ContextConfig withLengthExponent(double lengthExponent) {
    return new ContextConfig(
        budget, order, completion, lengthExponent, leastWorth, mostPerDocument, format);
  }

  /** Returns the same with another least worth. */
  public ContextConfig withLeastWorth(double leastWorth) {
    return new ContextConfig(
        budget, order, completion, lengthExponent, leastWorth, mostPerDocument, format);
  }

  /** Returns the same with so many chunks of a document at most. */
  public ContextConfig withMostPerDocument(int mostPerDocument) {
    return new ContextConfig(
        budget,
        order,
        completion,
        lengthExponent,
        leastWorth,
        OptionalInt.of(mostPerDocument),
        format);
  }

  /** Returns the same with sources written in another way. */
  public ContextConfig withFormat(ContextFormat format) {
    return new ContextConfig(
        budget, order, completion, lengthExponent, leastWorth, mostPerDocument, format);
  }
}
