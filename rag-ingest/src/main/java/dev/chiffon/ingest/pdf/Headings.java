package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells headings from paragraphs by how they look, and ranks their looks: the largest is level 1.
 * Within one look, "2.3" is a level below "2".
 */
final class Headings {
  private static final int MAX_CHARACTERS = 200;
  private static final int MAX_LINES = 4;
  private static final int MAX_LEVEL = 6;
  private static final float LARGER = 1.12f;
  private static final Pattern NUMBERED =
      Pattern.compile("((?:\\d{1,3}|[A-Z])(?:\\.\\d{1,3}){0,5})\\.?\\s+\\p{L}.*");
  private static final Pattern SENTENCE = Pattern.compile("(?s).*\\p{Ll}{2,}[.;,]");

  /** How a heading looks, apart from its words. */
  private record Look(float size, boolean bold) {}

  private final Typography typography;
  private final Map<Look, Integer> ranks = new HashMap<>();
  private final Map<Look, Integer> leastDepths = new HashMap<>();

  Headings(Typography typography, List<List<Line>> paragraphs) {
    this.typography = typography;
    TreeSet<Look> looks =
        new TreeSet<>(Comparator.comparing(Look::size).thenComparing(Look::bold).reversed());
    for (List<Line> paragraph : paragraphs) {
      if (isHeading(paragraph)) {
        looks.add(look(paragraph));
        depth(paragraph).ifPresent(depth -> leastDepths.merge(look(paragraph), depth, Math::min));
      }
    }
    looks.forEach(look -> ranks.put(look, ranks.size() + 1));
  }

  /** Returns the level of a heading, nothing for any other paragraph. */
  OptionalInt level(List<Line> paragraph) {
    if (!isHeading(paragraph)) {
      return OptionalInt.empty();
    }
    Look look = look(paragraph);
    int rank = ranks.getOrDefault(look, MAX_LEVEL);
    int deeper = depth(paragraph).orElse(0) - leastDepths.getOrDefault(look, 0);
    return OptionalInt.of(Math.min(MAX_LEVEL, rank + Math.max(0, deeper)));
  }

  private boolean isHeading(List<Line> paragraph) {
    String text = JoinedLines.text(paragraph);
    if (paragraph.size() > MAX_LINES || text.length() > MAX_CHARACTERS || !hasWord(text)) {
      return false;
    }
    if (SENTENCE.matcher(text).matches() || paragraph.get(0).monospaced()) {
      return false;
    }
    Line first = paragraph.get(0);
    return first.size() >= LARGER * typography.bodySize()
        || (typography.standsOutByWeight(first) && first.size() > 0.94f * typography.bodySize());
  }

  private static boolean hasWord(String text) {
    return text.codePoints().filter(Character::isLetter).count() >= 2;
  }

  private static Look look(List<Line> paragraph) {
    return new Look(paragraph.get(0).size(), paragraph.get(0).bold());
  }

  private static OptionalInt depth(List<Line> paragraph) {
    Matcher matcher = NUMBERED.matcher(paragraph.get(0).text());
    return matcher.matches()
        ? OptionalInt.of(matcher.group(1).split("\\.").length)
        : OptionalInt.empty();
  }
}
