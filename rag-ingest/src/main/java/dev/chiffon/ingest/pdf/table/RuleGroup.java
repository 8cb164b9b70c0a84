package dev.chiffon.ingest.pdf.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Level and upright lines that meet each other: those of one table, or of two that overlap. */
record RuleGroup(List<Rule> level, List<Rule> upright) {
  /** The part of the left table's own width that may lie over its neighbour. */
  private static final float WIDEST_OVERLAP = 0.5f;

  private static final float NARROWEST = 60;
  private static final int LEAST_LINES = 3;
  private static final int MOST_LINES = 300;

  /**
   * Returns this group, or two where a table reaches over the edge of its neighbour: hardly a level
   * line runs through both, and their rows are at other heights.
   */
  List<RuleGroup> apart() {
    if (level.size() > MOST_LINES) {
      return List.of(this);
    }
    TreeSet<Float> starts = new TreeSet<>();
    level.forEach(rule -> starts.add(rule.from()));
    float first = starts.first();
    for (float start : starts) {
      if (start - first > NARROWEST) {
        List<RuleGroup> parts = cutAt(start, first);
        if (parts.size() == 2) {
          return parts;
        }
      }
    }
    return List.of(this);
  }

  private List<RuleGroup> cutAt(float start, float first) {
    List<Rule> left = new ArrayList<>();
    List<Rule> right = new ArrayList<>();
    List<Rule> through = new ArrayList<>();
    for (Rule rule : level) {
      boolean begins = rule.from() >= start - Rule.NEAR;
      boolean ends = rule.to() <= start + WIDEST_OVERLAP * (start - first);
      (begins ? right : ends ? left : through).add(rule);
    }
    if (Math.min(left.size(), right.size()) < LEAST_LINES
        || through.size() > 2
        || sameHeights(left, right) * 2 > Math.min(left.size(), right.size())) {
      return List.of(this);
    }
    float end = left.stream().map(Rule::to).reduce(-Float.MAX_VALUE, Math::max);
    if (end < start - Rule.NEAR) {
      return List.of(this);
    }
    for (Rule rule : through) {
      left.add(new Rule(rule.at(), rule.from(), end));
      right.add(new Rule(rule.at(), start, rule.to()));
    }
    return List.of(
        new RuleGroup(left, upright(start, end, true)),
        new RuleGroup(right, upright(start, end, false)));
  }

  private static long sameHeights(List<Rule> left, List<Rule> right) {
    return left.stream()
        .filter(a -> right.stream().anyMatch(b -> Math.abs(a.at() - b.at()) < 1))
        .count();
  }

  /** The upright lines of one side; between {@code start} and {@code end} both tables are. */
  private List<Rule> upright(float start, float end, boolean left) {
    return upright.stream()
        .filter(
            rule -> {
              boolean ofRight = Math.abs(rule.at() - start) <= Math.abs(rule.at() - end);
              boolean inside = rule.at() > start - Rule.NEAR && rule.at() < end + Rule.NEAR;
              return left == (inside ? !ofRight : rule.at() < start);
            })
        .toList();
  }
}
