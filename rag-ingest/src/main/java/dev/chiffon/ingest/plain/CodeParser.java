package dev.chiffon.ingest.plain;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.parse.TextDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads text whose line breaks matter, such as XML, a log or a program, as one block of code. Safe
 * for any number of threads.
 */
public final class CodeParser implements Parser {
  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("application/xml", "xml"),
          Map.entry("application/x-sh", "sh"),
          Map.entry("text/javascript", "javascript"),
          Map.entry("text/x-c++src", "cpp"),
          Map.entry("text/x-csharp", "csharp"),
          Map.entry("text/x-csrc", "c"),
          Map.entry("text/x-go", "go"),
          Map.entry("text/x-groovy", "groovy"),
          Map.entry("text/x-ini", "ini"),
          Map.entry("text/x-java-properties", "properties"),
          Map.entry("text/x-java-source", "java"),
          Map.entry("text/x-kotlin", "kotlin"),
          Map.entry("text/x-log", "log"),
          Map.entry("text/x-python", "python"),
          Map.entry("text/x-ruby", "ruby"),
          Map.entry("text/x-rust", "rust"),
          Map.entry("text/x-scala", "scala"),
          Map.entry("text/x-sql", "sql"),
          Map.entry("text/x-toml", "toml"),
          Map.entry("text/x-typescript", "typescript"),
          Map.entry("text/x-yaml", "yaml"));

  private final String language;

  /** Returns the parsers of the languages whose media types are known, by media type. */
  public static Map<String, Parser> byMediaType() {
    Map<String, Parser> parsers = new LinkedHashMap<>();
    LANGUAGES.forEach((type, language) -> parsers.put(type, new CodeParser(language)));
    return parsers;
  }

  /** Creates a parser that marks its code with {@code language}; empty if unknown. */
  public CodeParser(String language) {
    this.language = language;
  }

  @Override
  public Document parse(Source source) {
    String text = TextDecoder.decode(source);
    return new DocumentBuilder(source).code(language, text).build();
  }
}
