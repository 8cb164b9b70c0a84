package dev.chiffon.ingest.plain;

import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.DocumentBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML between two {@code ---} lines at the head of a Markdown file. Keys of the outermost
 * level with a value on the same line are kept; all else is passed over. That is what an index can
 * filter by, and does not need a YAML parser.
 */
final class FrontMatter {
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\A---[ \\t]*\\R(.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern ENTRY = Pattern.compile("([\\w.-]+):[ \\t]+(\\S.*)");
  private final Map<String, String> values = new LinkedHashMap<>();
  private final String body;

  private FrontMatter(String yaml, String body) {
    this.body = body;
    yaml.lines()
        .map(ENTRY::matcher)
        .filter(Matcher::matches)
        .forEach(entry -> scalar(entry.group(2)).ifPresent(v -> values.put(entry.group(1), v)));
  }

  /** Returns the front matter of a Markdown text, without values if it has none. */
  static FrontMatter of(String markdown) {
    Matcher matcher = BLOCK.matcher(markdown);
    return matcher.find()
        ? new FrontMatter(matcher.group(1), markdown.substring(matcher.end()))
        : new FrontMatter("", markdown);
  }

  /** Returns the Markdown after the front matter. */
  String body() {
    return body;
  }

  /** Sets the values, except those that {@code known} already has. */
  void describe(DocumentBuilder builder, Metadata known) {
    values.forEach(
        (name, value) -> {
          if (known.get(name).isEmpty()) {
            builder.metadata(name, value);
          }
        });
  }

  private static Optional<String> scalar(String raw) {
    String value = raw.strip();
    char first = value.charAt(0);
    if (first == '"' || first == '\'') {
      int end = value.indexOf(first, 1);
      return end < 0 ? Optional.empty() : Optional.of(value.substring(1, end));
    }
    boolean simple = "[{|>&*!#".indexOf(first) < 0;
    return simple ? Optional.of(value.replaceAll("\\s+#.*", "")) : Optional.empty();
  }
}
