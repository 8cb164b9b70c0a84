package dev.chiffon.core.data;

import java.util.List;

/**
 * What a statement says that its evidence does not, each in the order of the statement.
 *
 * @param words terms, as the collection's statistics see them, that no evidence has
 * @param numbers in figures, without separators of thousands
 * @param names capitalised words, as the statement writes them
 */
public record Missing(List<String> words, List<String> numbers, List<String> names) {

  /** Copies the lists. */
  public Missing {
    words = List.copyOf(words);
    numbers = List.copyOf(numbers);
    names = List.copyOf(names);
  }

  /** Returns that nothing is missing. */
  public static Missing nothing() {
    return new Missing(List.of(), List.of(), List.of());
  }
}
