package dev.chiffon.eval.data;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What assessors said of one question: a grade for each id they looked at, 0 and below for what is
 * not relevant.
 *
 * @param grades the grades by id, ascending
 */
public record Judgments(Map<String, Integer> grades) {

  /** Copies the grades, by id ascending. */
  public Judgments {
    grades = Collections.unmodifiableMap(new TreeMap<>(grades));
  }
}
