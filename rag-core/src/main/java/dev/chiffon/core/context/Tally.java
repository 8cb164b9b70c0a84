package dev.chiffon.core.context;

import dev.chiffon.core.text.TokenCounter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the parts of a context cost as the model reads them, each counted once. */
final class Tally {
  /** A number of two digits costs what most do; the whole text is counted in the end. */
  private static final int ANY_NUMBER = 10;

  private final TokenCounter counter;
  private final ContextFormat format;
  private final String boundary;
  private final Map<String, Integer> pieces = new HashMap<>();
  private final Map<String, Integer> marks = new HashMap<>();

  Tally(TokenCounter counter, ContextFormat format, String boundary) {
    this.counter = counter;
    this.format = format;
    this.boundary = boundary;
  }

  /** Returns what a context costs beside its sources. */
  int ofNothing() {
    return counter.count(format.close(boundary));
  }

  int of(List<Run> runs) {
    return runs.stream().mapToInt(this::of).sum();
  }

  private int of(Run run) {
    return ofMarks(run) + run.pieces().stream().mapToInt(this::ofText).sum();
  }

  /** Returns what the marks and the line of a source cost; they follow from where it begins. */
  int ofMarks(Run run) {
    return marks.computeIfAbsent(
        run.documentId() + "#" + run.span().start(), start -> counted(run.label(ANY_NUMBER)));
  }

  private int counted(SourceLabel label) {
    return counter.count(format.begin(label, boundary))
        + counter.count(format.end(label, boundary));
  }

  /** Returns what a slice of a document costs. */
  int ofText(String piece) {
    return pieces.computeIfAbsent(piece, text -> counter.count(InertText.of(text)));
  }
}
