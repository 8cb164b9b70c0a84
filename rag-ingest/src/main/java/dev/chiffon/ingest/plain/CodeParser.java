package dev.chiffon.ingest.plain;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.parse.TextDecoder;

/**
 * Reads text whose line breaks matter, such as JSON, XML or a program, as one block of code. Safe
 * for any number of threads.
 */
public final class CodeParser implements Parser {
  private final String language;

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
