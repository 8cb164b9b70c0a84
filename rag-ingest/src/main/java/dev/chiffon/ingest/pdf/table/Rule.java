package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line that rules a table, joined of those that continue each other; dashes, double lines and the
 * edges of neighbouring surfaces are one line.
 *
 * @param at its distance from the top if it is level, from the left if it is upright
 * @param from where it begins, in the other direction
 * @param to where it ends
 */
record Rule(float at, float from, float to) {
  /** Lines that are nearer are one. */
  static final float NEAR = 2.5f;

  private static final float GAP = 3;

  /** Returns the level lines, and the upper and lower edges of surfaces, joined, from the top. */
  static List<Rule> level(List<Ruling> rulings) {
    return joined(rulings.stream().flatMap(Rule::levelParts));
  }

  /** Returns the upright lines, and the left and right edges of surfaces, joined, from the left. */
  static List<Rule> upright(List<Ruling> rulings) {
    return joined(rulings.stream().flatMap(Rule::uprightParts));
  }

  private static Stream<Rule> levelParts(Ruling ruling) {
    float left = ruling.box().left();
    float right = ruling.box().right();
    float top = ruling.box().top();
    float bottom = ruling.box().bottom();
    return switch (ruling.kind()) {
      case HORIZONTAL -> Stream.of(new Rule((top + bottom) / 2, left, right));
      case AREA -> Stream.of(new Rule(top, left, right), new Rule(bottom, left, right));
      case VERTICAL -> Stream.of();
    };
  }

  private static Stream<Rule> uprightParts(Ruling ruling) {
    float left = ruling.box().left();
    float right = ruling.box().right();
    float top = ruling.box().top();
    float bottom = ruling.box().bottom();
    return switch (ruling.kind()) {
      case VERTICAL -> Stream.of(new Rule((left + right) / 2, top, bottom));
      case AREA -> Stream.of(new Rule(left, top, bottom), new Rule(right, top, bottom));
      case HORIZONTAL -> Stream.of();
    };
  }

  private static List<Rule> joined(Stream<Rule> parts) {
    List<Rule> sorted = parts.sorted(Comparator.comparing(Rule::at)).toList();
    List<Rule> all = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i).at() - sorted.get(from).at() > NEAR) {
        joinLevel(sorted.subList(from, i), all);
        from = i;
      }
    }
    return all;
  }

  /** Joins lines of one height. */
  private static void joinLevel(List<Rule> parts, List<Rule> all) {
    List<Rule> sorted = parts.stream().sorted(Comparator.comparing(Rule::from)).toList();
    Rule current = sorted.get(0);
    for (Rule part : sorted) {
      if (part.from() <= current.to() + GAP) {
        boolean longer = part.to() - part.from() > current.to() - current.from();
        float at = longer ? part.at() : current.at();
        current = new Rule(at, current.from(), Math.max(current.to(), part.to()));
      } else {
        all.add(current);
        current = part;
      }
    }
    all.add(current);
  }

  float length() {
    return to - from;
  }

  /** Whether it runs along most of a stretch. */
  boolean covers(float start, float end) {
    float common = Math.min(to, end) - Math.max(from, start);
    return common > 0.6f * (end - start);
  }

  /** Whether it meets a line of the other direction. */
  boolean meets(Rule other) {
    return from - NEAR <= other.at
        && other.at <= to + NEAR
        && other.from - NEAR <= at
        && at <= other.to + NEAR;
  }
}
