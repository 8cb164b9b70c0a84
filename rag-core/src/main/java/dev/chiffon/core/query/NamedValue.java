package dev.chiffon.core.query;

import dev.chiffon.core.data.Metadata;
import java.util.List;

/**
 * A value that chunks have in their metadata and that questions may name.
 *
 * @param key the metadata's name for it, such as {@code file_name}
 * @param value a string, a whole number ({@code Long}) or a floating one ({@code Double}), as the
 *     metadata has it; what is looked for in a question is its text
 */
public record NamedValue(String key, Object value) {

  /** Checks that metadata could hold it, and that it has a text. */
  public NamedValue {
    value = Metadata.empty().with(key, value).get(key).orElseThrow();
    if (value instanceof List<?> || value.toString().isBlank()) {
      throw new IllegalArgumentException(
          "need one value that is not blank for '%s', got '%s'".formatted(key, value));
    }
  }
}
