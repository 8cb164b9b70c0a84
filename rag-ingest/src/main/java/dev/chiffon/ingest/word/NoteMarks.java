package dev.chiffon.ingest.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The marks of footnotes and endnotes, counted together in the order in which they are met. */
final class NoteMarks {
  private final Map<String, String> marks = new LinkedHashMap<>();

  /** Returns the mark of a note that the text refers to. */
  String met(String kind, String id) {
    return marks.computeIfAbsent(kind + "/" + id, k -> "[^" + (marks.size() + 1) + "]");
  }

  /** Returns the mark of a note, if the text has referred to it. */
  Optional<String> of(String kind, String id) {
    return Optional.ofNullable(marks.get(kind + "/" + id));
  }

  /** Returns the pieces of a note with its mark before its first words. */
  static List<Piece> marked(Optional<String> mark, List<Piece> pieces) {
    List<Piece> marked = new ArrayList<>(pieces);
    for (int i = 0; i < marked.size() && mark.isPresent(); i++) {
      if (marked.get(i) instanceof Piece.Text text && !text.text().isBlank()) {
        String words = mark.get() + ": " + text.text().strip();
        marked.set(i, new Piece.Text(words, text.style()));
        return marked;
      }
    }
    return marked;
  }
}
