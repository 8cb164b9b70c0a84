package dev.chiffon.core.answer;

import dev.chiffon.core.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/** Cuts a reply that comes in pieces into statements: its sentences, and each line for itself. */
final class Statements {
  private final StringBuilder held = new StringBuilder();

  /** Returns the statements that are whole now, in order, each with the white space after it. */
  List<String> accept(String piece) {
    held.append(piece);
    int known = held.length();
    if (known > 0 && Character.isHighSurrogate(held.charAt(known - 1))) {
      known--;
    }
    return take(known, 1);
  }

  /** Returns the rest, as statements. */
  List<String> end() {
    return take(held.length(), 0);
  }

  /** Takes the statements of the first units, but not the last ones of a line without an end. */
  private List<String> take(int known, int unfinished) {
    List<String> statements = new ArrayList<>();
    int start = 0;
    while (start < known) {
      int lineBreak = held.indexOf("\n", start);
      boolean whole = lineBreak >= 0 && lineBreak < known;
      int lineEnd = whole ? lineBreak + 1 : known;
      int[] ends = Sentences.ends(held.substring(start, lineEnd));
      int count = whole ? ends.length : ends.length - unfinished;
      int from = 0;
      for (int i = 0; i < count; i++) {
        statements.add(held.substring(start + from, start + ends[i]));
        from = ends[i];
      }
      start += from;
      if (!whole) {
        break;
      }
    }
    held.delete(0, start);
    return statements;
  }
}
