package dev.chiffon.eval.data;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What is said of questions, one thing for each. */
final class ById {
  private ById() {}

  /**
   * Returns the things by the id of their question, ascending.
   *
   * @throws IllegalArgumentException if one question has two
   */
  static <T> List<T> sorted(List<T> things, Function<T, String> id) {
    List<T> sorted = things.stream().sorted(Comparator.comparing(id)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (id.apply(sorted.get(i)).equals(id.apply(sorted.get(i - 1)))) {
        throw new IllegalArgumentException(
            "need each question once, got twice: " + id.apply(sorted.get(i)));
      }
    }
    return sorted;
  }
}
