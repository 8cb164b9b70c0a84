package dev.chiffon.ingest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.mime.MediaType;

/** The types of text files whose names Tika does not know. */
final class TextNames {
  private static final Map<String, MediaType> TYPES = types();

  private TextNames() {}

  /** Returns the type of a text file of that name, if its ending tells. */
  static Optional<MediaType> typeOf(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(TYPES.get(ending));
  }

  private static Map<String, MediaType> types() {
    Map<String, MediaType> types = new LinkedHashMap<>();
    add(types, "application/json", "jsonl", "ndjson", "geojson", "topojson", "jsonc", "json5");
    add(types, "application/json", "ipynb", "har", "jsonld");
    add(types, "text/csv", "psv", "ssv");
    add(types, "text/tab-separated-values", "tab");
    add(types, "text/markdown", "mdown", "mkd", "mkdn", "mdx");
    add(types, "text/x-typescript", "ts", "tsx");
    add(types, "text/x-kotlin", "kt", "kts");
    add(types, "text/x-rust", "rs");
    add(types, "text/x-toml", "toml");
    return Map.copyOf(types);
  }

  private static void add(Map<String, MediaType> types, String type, String... endings) {
    for (String ending : endings) {
      types.put(ending, MediaType.parse(type));
    }
  }
}
