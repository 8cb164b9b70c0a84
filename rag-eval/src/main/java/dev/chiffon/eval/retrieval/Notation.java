package dev.chiffon.eval.retrieval;

import java.util.OptionalInt;

/** How a metric with its parameters is written, after ir_measures: {@code Precision(rel=2)@5}. */
final class Notation {
  private Notation() {}

  static String of(String name, int relevance) {
    return relevance == 1 ? name : name + "(rel=" + relevance + ")";
  }

  static String of(String name, int relevance, int k) {
    return of(name, relevance) + "@" + k;
  }

  static String of(String name, int relevance, OptionalInt k) {
    return of(name, relevance) + (k.isPresent() ? "@" + k.getAsInt() : "");
  }

  static void requireRelevance(int relevance) {
    if (relevance < 1) {
      throw new IllegalArgumentException("need rel >= 1, got " + relevance);
    }
  }

  static void requireK(OptionalInt k) {
    if (k.isPresent()) {
      requireK(k.getAsInt());
    }
  }

  static void requireK(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("need k >= 1, got " + k);
    }
  }
}
