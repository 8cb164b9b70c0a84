package dev.chiffon.ingest.plain;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.parse.TextDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads plain text of any encoding: lines between blank lines are one paragraph. Only what is sure
 * becomes more than that: a line underlined with {@code ===} or {@code ---} is a heading, and lines
 * that each begin with the same bullet are a list. Safe for any number of threads.
 */
public final class TextParser implements Parser {

  @Override
  public Document parse(Source source) {
    String text = TextDecoder.decode(source);
    DocumentBuilder builder = new DocumentBuilder(source);
    List<String> group = new ArrayList<>();
    for (String line : (Iterable<String>) text.replace('\f', '\n').lines()::iterator) {
      if (!line.isBlank()) {
        group.add(line);
      } else {
        addGroup(builder, group);
      }
    }
    addGroup(builder, group);
    return builder.build();
  }

  private static void addGroup(DocumentBuilder builder, List<String> group) {
    List<String> rest = group;
    if (group.size() > 1 && isUnderline(group.get(1), group.get(0))) {
      builder.heading(group.get(1).strip().startsWith("=") ? 1 : 2, group.get(0));
      rest = group.subList(2, group.size());
    }
    if (isList(rest)) {
      addList(builder, rest);
    } else {
      builder.paragraph(String.join("\n", rest));
    }
    group.clear();
  }

  /** A rule of the heading's own length; a longer one is a rule over the page or table. */
  private static boolean isUnderline(String line, String title) {
    String rule = line.strip();
    boolean ruled = rule.length() >= 3 && (isAll(rule, '=') || isAll(rule, '-'));
    return ruled && Math.abs(rule.length() - title.strip().length()) <= 2;
  }

  private static boolean isAll(String text, char wanted) {
    return text.chars().allMatch(c -> c == wanted);
  }

  private static boolean isList(List<String> lines) {
    if (lines.isEmpty() || !isItem(lines.get(0))) {
      return false;
    }
    char bullet = lines.get(0).strip().charAt(0);
    return lines.stream().filter(TextParser::isItem).count() > 1
        && lines.stream().allMatch(line -> isItemOf(line, bullet) || isIndented(line));
  }

  private static boolean isItem(String line) {
    String item = line.strip();
    return item.length() > 2 && "-*+\u2022".indexOf(item.charAt(0)) >= 0 && item.charAt(1) == ' ';
  }

  private static boolean isItemOf(String line, char bullet) {
    return isItem(line) && line.strip().charAt(0) == bullet;
  }

  private static boolean isIndented(String line) {
    return Character.isWhitespace(line.charAt(0));
  }

  private static void addList(DocumentBuilder builder, List<String> lines) {
    StringBuilder item = new StringBuilder();
    for (String line : lines) {
      if (isItem(line)) {
        builder.listItem(1, OptionalInt.empty(), item.toString());
        item.setLength(0);
      }
      item.append(isItem(line) ? line.strip().substring(2) : "\n" + line);
    }
    builder.listItem(1, OptionalInt.empty(), item.toString());
  }
}
