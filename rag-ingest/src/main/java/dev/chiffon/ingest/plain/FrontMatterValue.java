package dev.chiffon.ingest.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value on one line, as YAML and TOML write it alike: a text, a number, or a list in brackets.
 */
final class FrontMatterValue {
  private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,18}");
  private static final Pattern FRACTION = Pattern.compile("[-+]?\\d{1,18}\\.\\d{1,18}");
  private static final Pattern PART =
      Pattern.compile("\\h*(\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'|[^,\"'][^,]*+)\\h*(?:,|$)");

  private FrontMatterValue() {}

  /** Returns a {@code String}, {@code Long}, {@code Double} or list of strings, if it is one. */
  static Optional<Object> of(String raw) {
    char first = raw.charAt(0);
    if (first == '[') {
      int end = raw.lastIndexOf(']');
      return end < 0 ? Optional.empty() : list(raw.substring(1, end));
    }
    if (first == '"' || first == '\'') {
      int end = raw.lastIndexOf(first);
      return end == 0 ? Optional.empty() : text(raw.substring(1, end), first);
    }
    return "{|>&*!#~".indexOf(first) >= 0 ? Optional.empty() : plain(raw);
  }

  private static Optional<Object> text(String quoted, char quote) {
    String text =
        quote == '"' ? quoted.replaceAll("\\\\([\"\\\\])", "$1") : quoted.replace("''", "'");
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  private static Optional<Object> plain(String raw) {
    String text = raw.replaceAll("\\h+#.*", "").strip();
    if (WHOLE.matcher(text).matches()) {
      return Optional.of(Long.valueOf(text));
    }
    if (FRACTION.matcher(text).matches()) {
      return Optional.of(Double.valueOf(text));
    }
    return text.isEmpty() || text.equals("null") ? Optional.empty() : Optional.of(text);
  }

  private static Optional<Object> list(String inside) {
    List<String> items = new ArrayList<>();
    Matcher part = PART.matcher(inside);
    while (part.find()) {
      String raw = part.group(1).strip();
      if (!raw.isEmpty()) {
        of(raw).ifPresent(value -> items.add(String.valueOf(value)));
      }
    }
    return items.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(items));
  }
}
