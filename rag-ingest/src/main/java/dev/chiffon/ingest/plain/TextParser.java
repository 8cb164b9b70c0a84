package dev.chiffon.ingest.plain;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.parse.TextDecoder;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads plain text of any encoding: lines between blank lines are one paragraph, form feeds part
 * pages. Only what is sure becomes more than that: underlined lines, chapters, numbered titles and
 * titles in capitals on a line of their own are headings; lines with the same kind of bullet or
 * number are a list; indented lines of program text are code. Safe for any number of threads.
 */
public final class TextParser implements Parser {

  @Override
  public Document parse(Source source) {
    String text = TextDecoder.decode(source);
    DocumentBuilder builder = new DocumentBuilder(source);
    String[] pages = text.split("\f", -1);
    for (int page = 1; page <= pages.length; page++) {
      if (pages.length > 1) {
        source.limits().require(source.id(), Limit.PAGES, page);
        builder.page(page);
      }
      List<TextGroup> groups = groups(pages[page - 1]);
      for (int i = 0; i < groups.size(); i++) {
        source.deadline().check();
        TextGroup before = i == 0 ? TextGroup.NONE : groups.get(i - 1);
        TextGroup after = i + 1 == groups.size() ? TextGroup.NONE : groups.get(i + 1);
        new TextBlocks(groups.get(i), before, after).appendTo(builder);
      }
    }
    return builder.build();
  }

  /** Returns the lines between blank ones. */
  private static List<TextGroup> groups(String text) {
    List<TextGroup> groups = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (!line.isBlank()) {
        lines.add(line);
      } else if (!lines.isEmpty()) {
        groups.add(new TextGroup(lines));
        lines = new ArrayList<>();
      }
    }
    if (!lines.isEmpty()) {
      groups.add(new TextGroup(lines));
    }
    return groups;
  }
}
