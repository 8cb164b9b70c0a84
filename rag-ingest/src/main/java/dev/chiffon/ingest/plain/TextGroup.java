package dev.chiffon.ingest.plain;

import java.util.List;
import java.util.Optional;

/**
 * Lines of a plain text that stand together.
 *
 * @param lines the lines, none of which is blank; not changed afterwards
 */
record TextGroup(List<String> lines) {
  static final TextGroup NONE = new TextGroup(List.of());

  /** Returns the only line, stripped, if there is no other. */
  Optional<String> onlyLine() {
    return lines.size() == 1 ? Optional.of(lines.get(0).strip()) : Optional.empty();
  }

  /** Returns the mark of a list that the first line begins with, if it does. */
  Optional<ListMark> mark() {
    return lines.isEmpty() ? Optional.empty() : ListMark.of(lines.get(0));
  }

  /** Returns the lines from one on. */
  TextGroup from(int line) {
    return new TextGroup(lines.subList(line, lines.size()));
  }
}
