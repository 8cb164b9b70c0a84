package dev.chiffon.ingest.plain;

import dev.chiffon.ingest.parse.DocumentBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a group of lines is, seen with the groups before and after it. */
final class TextBlocks {
  private static final String UNDERLINES = "=-~^";
  private static final int CODE_INDENT = 4;
  private static final String CODE_MARKS = "{}();=<>[]$#|\\/";
  private final TextGroup group;
  private final TextGroup before;
  private final TextGroup after;

  TextBlocks(TextGroup group, TextGroup before, TextGroup after) {
    this.group = group;
    this.before = before;
    this.after = after;
  }

  void appendTo(DocumentBuilder builder) {
    OptionalInt underlined = underlinedLevel();
    if (underlined.isPresent()) {
      builder.heading(underlined.getAsInt(), group.lines().get(0));
      TextGroup rest = group.from(2);
      if (!rest.lines().isEmpty()) {
        new TextBlocks(rest, TextGroup.NONE, after).appendTo(builder);
      }
      return;
    }
    Optional<String> line = group.onlyLine();
    OptionalInt level =
        line.map(text -> TextHeading.levelOf(text, before, after)).orElse(OptionalInt.empty());
    if (level.isPresent()) {
      builder.heading(level.getAsInt(), line.get());
    } else if (isList()) {
      addList(builder);
    } else if (isCode()) {
      builder.code("", String.join("\n", group.lines()).stripIndent());
    } else {
      paragraphs().forEach(builder::paragraph);
    }
  }

  /** A rule of the heading's own length; a longer one is a rule over the page or table. */
  private OptionalInt underlinedLevel() {
    List<String> lines = group.lines();
    if (lines.size() < 2) {
      return OptionalInt.empty();
    }
    String rule = lines.get(1).strip();
    int mark = UNDERLINES.indexOf(rule.charAt(0));
    boolean ruled =
        mark >= 0 && rule.length() >= 3 && rule.chars().allMatch(c -> c == rule.charAt(0));
    boolean fits = Math.abs(rule.length() - lines.get(0).strip().length()) <= 2;
    return ruled && fits ? OptionalInt.of(Math.min(3, mark + 1)) : OptionalInt.empty();
  }

  /** All lines begin like the first or are indented; a lone item has one like it beside it. */
  private boolean isList() {
    Optional<ListMark> first = group.mark();
    if (first.isEmpty()) {
      return false;
    }
    long items = group.lines().stream().flatMap(line -> ListMark.of(line).stream()).count();
    boolean beside = isLike(before, first.get()) || isLike(after, first.get());
    return (items > 1 || beside)
        && group.lines().stream()
            .allMatch(
                line ->
                    ListMark.of(line).filter(mark -> isOfList(mark, first.get())).isPresent()
                        || Character.isWhitespace(line.charAt(0)));
  }

  private static boolean isOfList(ListMark mark, ListMark first) {
    return mark.isLike(first) || mark.indent() > first.indent();
  }

  private static boolean isLike(TextGroup neighbour, ListMark mark) {
    return neighbour.mark().filter(mark::isLike).isPresent();
  }

  private void addList(DocumentBuilder builder) {
    Deque<Integer> indents = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    OptionalInt number = OptionalInt.empty();
    for (String line : group.lines()) {
      Optional<ListMark> mark = ListMark.of(line);
      if (mark.isEmpty()) {
        text.append('\n').append(line);
        continue;
      }
      builder.listItem(Math.max(1, indents.size()), number, text.toString());
      text.setLength(0);
      text.append(mark.get().text());
      number = mark.get().number();
      nest(indents, mark.get().indent());
    }
    builder.listItem(indents.size(), number, text.toString());
  }

  private static void nest(Deque<Integer> indents, int indent) {
    while (!indents.isEmpty() && indents.peek() > indent) {
      indents.pop();
    }
    if (indents.isEmpty() || indents.peek() < indent) {
      indents.push(indent);
    }
  }

  /** Quotations and tables are indented, too: most lines need a mark that prose has not. */
  private boolean isCode() {
    List<String> lines = group.lines();
    boolean indented =
        lines.stream().allMatch(line -> line.startsWith("\t") || indent(line) >= CODE_INDENT);
    long marked =
        lines.stream()
            .filter(line -> line.chars().anyMatch(c -> CODE_MARKS.indexOf(c) >= 0))
            .count();
    return indented && lines.size() > 1 && marked * 2 > lines.size();
  }

  /** Where a few lines are indented like the first, each of them begins a paragraph. */
  private List<String> paragraphs() {
    List<String> lines = group.lines();
    int indent = indent(lines.get(0));
    long alike = lines.stream().filter(line -> indent(line) == indent).count();
    long flush = lines.stream().filter(line -> indent(line) == 0).count();
    boolean books = indent > 0 && alike > 1 && flush >= alike && alike + flush == lines.size();
    if (!books) {
      return List.of(String.join("\n", lines));
    }
    List<String> paragraphs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || indent(lines.get(i)) == indent) {
        paragraphs.add(String.join("\n", lines.subList(start, i)));
        start = i;
      }
    }
    return paragraphs;
  }

  private static int indent(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
