package dev.chiffon.core.context;

import dev.chiffon.core.data.Source;
import java.util.List;
import java.util.OptionalInt;

/** Writes sources as the model reads them: a line that says where, then the text. */
final class SourceText {
  private SourceText() {}

  static String of(List<Source> sources) {
    StringBuilder text = new StringBuilder();
    for (Source source : sources) {
      text.append(text.isEmpty() ? "" : "\n\n");
      text.append('[').append(source.number()).append("] ").append(source.documentId());
      OptionalInt page = source.pageAt(source.span().start());
      page.ifPresent(number -> text.append(", page ").append(number));
      if (!source.headingPath().isEmpty()) {
        text.append(", ").append(String.join(" > ", source.headingPath()));
      }
      text.append('\n').append(source.text());
    }
    return text.toString();
  }
}
