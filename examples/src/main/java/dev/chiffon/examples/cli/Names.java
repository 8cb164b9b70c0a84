package dev.chiffon.examples.cli;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** Lists of names in an option, with commas between. */
final class Names {
  private Names() {}

  /**
   * Returns what each name stands for, in their order.
   *
   * @throws IllegalArgumentException if there is none, one is blank, or two mean the same
   */
  static <T> List<T> each(String option, String list, Function<String, T> meaning) {
    List<T> all = Arrays.stream(list.split(",", -1)).map(String::strip).map(meaning).toList();
    if (new HashSet<>(all).size() != all.size()) {
      throw new IllegalArgumentException("need each of %s once, got '%s'".formatted(option, list));
    }
    return all;
  }

  /**
   * Returns the whole numbers of a list.
   *
   * @throws IllegalArgumentException if one is not at least 1
   */
  static List<Integer> numbers(String option, String list) {
    return each(option, list, name -> number(option, name));
  }

  private static int number(String option, String name) {
    if (!name.matches("[0-9]{1,9}") || Integer.parseInt(name) < 1) {
      throw new IllegalArgumentException(
          "need %s with whole numbers of at least 1, got '%s'".formatted(option, name));
    }
    return Integer.parseInt(name);
  }
}
