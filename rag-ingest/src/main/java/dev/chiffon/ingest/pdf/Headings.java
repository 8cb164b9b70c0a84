package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final LineTags tags;
  private final JoinedLines joined;
  private final Map<Look, Integer> taggedLooks = new HashMap<>();
  private final Map<Look, Integer> ranks = new HashMap<>();
  private final Map<Look, Integer> leastDepths = new HashMap<>();

  /** How many levels above the outline's there are: 1 for a title that the outline leaves out. */
  private final int above;

  Headings(Typography typography, LineTags tags, JoinedLines joined, List<Passage> passages) {
    this.typography = typography;
    this.tags = tags;
    this.joined = joined;
    List<List<Line>> paragraphs =
        passages.stream().filter(p -> !p.isTable()).map(Passage::lines).toList();
    for (List<Line> paragraph : paragraphs) {
      Optional<LineTag> tag = tags.of(paragraph.get(0)).filter(LineTag::isHeading);
      tag.ifPresent(t -> taggedLooks.merge(look(paragraph), t.level(), Math::min));
    }
    TreeSet<Look> looks =
        new TreeSet<>(Comparator.comparing(Look::size).thenComparing(Look::bold).reversed());
    for (List<Line> paragraph : paragraphs) {
      if (isHeading(paragraph)) {
        looks.add(look(paragraph));
        depth(paragraph).ifPresent(depth -> leastDepths.merge(look(paragraph), depth, Math::min));
      }
    }
    looks.forEach(look -> ranks.put(look, ranks.size() + 1));
    above = tags.origin() == LineTags.Origin.OUTLINE && beginsWithTitle(paragraphs) ? 1 : 0;
  }

  /** Whether something larger than all that the outline names stands in front of it. */
  private boolean beginsWithTitle(List<List<Line>> paragraphs) {
    return paragraphs.stream()
        .filter(paragraph -> isTagged(paragraph) || isHeading(paragraph))
        .findFirst()
        .filter(first -> !isTagged(first) && isLargest(look(first)))
        .isPresent();
  }

  private boolean isTagged(List<Line> paragraph) {
    return tags.of(paragraph.get(0)).filter(LineTag::isHeading).isPresent();
  }

  private boolean isLargest(Look look) {
    return taggedLooks.keySet().stream().allMatch(known -> look.size() > known.size());
  }

  /** Returns the level of a heading, nothing for any other passage. */
  OptionalInt level(Passage passage) {
    if (passage.isTable()) {
      return OptionalInt.empty();
    }
    List<Line> lines = passage.lines();
    Optional<LineTag> tag = tags.of(lines.get(0)).filter(LineTag::isHeading);
    if (tag.isPresent()) {
      return OptionalInt.of(Math.min(MAX_LEVEL, tag.get().level() + above));
    }
    return switch (tags.origin()) {
      case TREE -> OptionalInt.empty();
      case OUTLINE -> besideOutline(lines);
      case NOWHERE -> byLook(lines);
    };
  }

  /** A heading that the outline leaves out looks like those it has, or is larger: the title. */
  private OptionalInt besideOutline(List<Line> paragraph) {
    if (!isHeading(paragraph)) {
      return OptionalInt.empty();
    }
    Look look = look(paragraph);
    if (taggedLooks.containsKey(look)) {
      return OptionalInt.of(Math.min(MAX_LEVEL, taggedLooks.get(look) + above));
    }
    return isLargest(look) ? OptionalInt.of(1) : OptionalInt.empty();
  }

  private OptionalInt byLook(List<Line> paragraph) {
    if (!isHeading(paragraph)) {
      return OptionalInt.empty();
    }
    Look look = look(paragraph);
    int rank = ranks.getOrDefault(look, MAX_LEVEL);
    int deeper = depth(paragraph).orElse(0) - leastDepths.getOrDefault(look, 0);
    return OptionalInt.of(Math.min(MAX_LEVEL, rank + Math.max(0, deeper)));
  }

  /** What is cheap to ask is asked first, since nearly all paragraphs are none. */
  private boolean isHeading(List<Line> paragraph) {
    Line first = paragraph.get(0);
    boolean standsOut =
        first.size() >= LARGER * typography.bodySize()
            || (typography.standsOutByWeight(first)
                && first.size() > 0.94f * typography.bodySize());
    if (!standsOut || paragraph.size() > MAX_LINES || first.monospaced()) {
      return false;
    }
    String text = joined.text(paragraph);
    return text.length() <= MAX_CHARACTERS && hasWord(text) && !SENTENCE.matcher(text).matches();
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
