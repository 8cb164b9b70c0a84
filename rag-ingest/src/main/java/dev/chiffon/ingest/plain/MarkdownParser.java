package dev.chiffon.ingest.plain;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.parse.TextDecoder;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;

/**
 * Reads CommonMark with GitHub's tables: headings, paragraphs, nested lists, code, tables, and HTML
 * blocks as {@link dev.chiffon.ingest.html.HtmlFragment}. Links keep their text, pictures their
 * alternative text; footnotes are paragraphs where they are defined. Front matter in YAML or TOML
 * becomes metadata, numbers as numbers. Safe for any number of threads.
 */
public final class MarkdownParser implements Parser {
  // Far above any real document; some steps of CommonMark cost time in proportion to it per line.
  private static final int MAX_OPEN_BLOCKS = 200;
  private static final int MAX_INLINE_NESTING = 1_000;
  private final org.commonmark.parser.Parser commonmark =
      org.commonmark.parser.Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
          .maxInlineNesting(MAX_INLINE_NESTING)
          .build();

  @Override
  public Document parse(Source source) {
    String text = TextDecoder.decode(source);
    FrontMatter front = FrontMatter.of(text);
    Metadata metadata = front.describe(source.metadata());
    DocumentBuilder builder = new DocumentBuilder(source.with(metadata));
    source.deadline().check();
    new MarkdownWalker(builder, source.deadline()).walk(commonmark.parse(front.body()));
    return builder.build();
  }
}
