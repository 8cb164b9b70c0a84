package dev.chiffon.ingest.plain;

import dev.chiffon.core.data.Metadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML between two {@code ---} lines, or TOML between two {@code +++}, at the head of a
 * Markdown file. Of the outermost level, texts, numbers and lists of them are kept; maps are passed
 * over. That is what an index can filter by, and does not need a YAML parser.
 */
final class FrontMatter {
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\A(---|\\+\\+\\+)[ \\t]*\\R(.*?)^(?:\\1|\\.\\.\\.)[ \\t]*(?:\\R|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern ENTRY =
      Pattern.compile("[\"']?([\\w.-]+(?:\\h[\\w.-]+)*)[\"']?\\h*(?::(?=\\h|$)|=)\\h*(.*)");
  private static final Pattern ITEM = Pattern.compile("\\h*-\\h+(\\S.*)");
  private static final Pattern TEXT_BLOCK = Pattern.compile("[|>][-+]?\\h*");
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<String> lines;
  private final String body;

  private FrontMatter(List<String> lines, String body) {
    this.lines = lines;
    this.body = body;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("[")) {
        return; // a table of TOML: what follows is not of the outermost level
      }
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches()) {
        String name = entry.group(1);
        value(entry.group(2).strip(), i + 1).ifPresent(value -> values.put(name, value));
      }
    }
  }

  /** Returns the front matter of a Markdown text, without values if it has none. */
  static FrontMatter of(String markdown) {
    Matcher matcher = BLOCK.matcher(markdown);
    return matcher.find()
        ? new FrontMatter(matcher.group(2).lines().toList(), markdown.substring(matcher.end()))
        : new FrontMatter(List.of(), markdown);
  }

  /** Returns the Markdown after the front matter. */
  String body() {
    return body;
  }

  /** Returns {@code known} with the values that it does not have yet. */
  Metadata describe(Metadata known) {
    Metadata all = known;
    for (Map.Entry<String, Object> value : values.entrySet()) {
      if (all.get(value.getKey()).isEmpty()) {
        all = all.with(value.getKey(), value.getValue());
      }
    }
    return all;
  }

  private Optional<Object> value(String raw, int next) {
    if (raw.isEmpty() || raw.startsWith("#")) {
      return items(next);
    }
    if (TEXT_BLOCK.matcher(raw).matches()) {
      return textBlock(next);
    }
    return FrontMatterValue.of(raw);
  }

  /** Reads the lines {@code - item} that follow a name without a value. */
  private Optional<Object> items(int next) {
    List<String> items = new ArrayList<>();
    for (int i = next; i < lines.size(); i++) {
      Matcher item = ITEM.matcher(lines.get(i));
      if (!item.matches()) {
        break;
      }
      FrontMatterValue.of(item.group(1).strip())
          .ifPresent(value -> items.add(String.valueOf(value)));
    }
    return items.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(items));
  }

  /** Reads the indented lines that follow {@code |} or {@code >}. */
  private Optional<Object> textBlock(int next) {
    StringBuilder text = new StringBuilder();
    for (int i = next; i < lines.size() && isIndentedOrBlank(lines.get(i)); i++) {
      text.append(text.isEmpty() ? "" : " ").append(lines.get(i).strip());
    }
    return text.toString().isBlank() ? Optional.empty() : Optional.of(text.toString().strip());
  }

  private static boolean isIndentedOrBlank(String line) {
    return line.isBlank() || Character.isWhitespace(line.charAt(0));
  }
}
