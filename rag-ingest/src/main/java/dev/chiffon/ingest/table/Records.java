package dev.chiffon.ingest.table;

import dev.chiffon.core.data.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of a text in one dialect, one after the other. No character between two delimiters is
 * lost, however broken the quotes are: a quote that does not end as it should is an ordinary
 * character, and the line ends where it ends. Commons CSV, which stops at the first such quote,
 * cannot go on behind it.
 */
final class Records {
  /** So often a quote may turn out to have no end, before none may span lines any more. */
  private static final int MAX_UNENDED = 50;

  private final String text;
  private final Dialect dialect;
  private final Deadline deadline;
  private int at;
  private int unended;
  private int strays;

  Records(String text, Dialect dialect, Deadline deadline) {
    this.text = text;
    this.dialect = dialect;
    this.deadline = deadline;
  }

  /** Returns the next record that is not a blank line; nothing at the end. */
  Optional<List<Field>> next() {
    deadline.check();
    skipBlankLines();
    if (at >= text.length()) {
      return Optional.empty();
    }
    List<Field> fields = new ArrayList<>();
    fields.add(field());
    while (at < text.length() && text.charAt(at) == dialect.delimiter()) {
      at++;
      fields.add(field());
    }
    endLine();
    return Optional.of(fields);
  }

  /** Returns how many quotes turned out to have no end. */
  int unended() {
    return unended;
  }

  /** Returns how many quotes inside quotes were neither escaped nor followed by an end. */
  int strays() {
    return strays;
  }

  private void skipBlankLines() {
    int end = at;
    while (end < text.length() && (isLineEnd(end) || isBlank(end))) {
      end++;
      if (isLineEnd(end - 1)) {
        at = end;
      }
    }
    at = end == text.length() ? end : at;
  }

  private boolean isBlank(int i) {
    return text.charAt(i) != dialect.delimiter() && Character.isWhitespace(text.charAt(i));
  }

  private boolean isLineEnd(int i) {
    char c = text.charAt(i);
    return c == '\n' || c == '\r';
  }

  private void endLine() {
    if (at < text.length()) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }
  }

  private Field field() {
    int start = afterSpaces(at);
    boolean opens = start < text.length() && text.charAt(start) == dialect.quote();
    if (opens) {
      Optional<Field> quoted = quoted(start + 1);
      if (quoted.isPresent()) {
        return quoted.get();
      }
      unended++;
    }
    return plain();
  }

  private Field plain() {
    StringBuilder value = new StringBuilder();
    while (!endsField(at)) {
      boolean escaped = text.charAt(at) == dialect.escape() && at + 1 < text.length();
      at += escaped && isMark(at + 1) ? 1 : 0;
      value.append(text.charAt(at));
      at++;
    }
    return new Field(value.toString().strip(), false);
  }

  /**
   * Reads what stands in quotes from {@code start} and moves behind it. Quotes inside that are
   * neither escaped nor followed by an end are taken as they are if all stands in one line.
   */
  private Optional<Field> quoted(int start) {
    StringBuilder value = new StringBuilder();
    boolean stray = false;
    boolean spans = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      spans |= isLineEnd(i);
      if (spans && (stray || unended > MAX_UNENDED)) {
        return Optional.empty();
      }
      if (c == dialect.escape() && i + 1 < text.length()) {
        i++;
        value.append(isMark(i) ? "" : c).append(text.charAt(i));
      } else if (c != dialect.quote()) {
        value.append(c);
      } else if (i + 1 < text.length() && text.charAt(i + 1) == c) {
        i++;
        value.append(c);
      } else if (endsField(afterSpaces(i + 1))) {
        at = afterSpaces(i + 1);
        return Optional.of(new Field(value.toString().strip(), true));
      } else {
        stray = true;
        strays++;
        value.append(c);
      }
    }
    return Optional.empty();
  }

  private boolean isMark(int i) {
    char c = text.charAt(i);
    return c == dialect.quote() || c == dialect.delimiter() || c == dialect.escape();
  }

  private int afterSpaces(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ' && dialect.delimiter() != ' ') {
      i++;
    }
    return i;
  }

  private boolean endsField(int i) {
    return i >= text.length() || text.charAt(i) == dialect.delimiter() || isLineEnd(i);
  }
}
