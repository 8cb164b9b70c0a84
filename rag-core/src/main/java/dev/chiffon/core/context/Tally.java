package dev.chiffon.core.context;

import dev.chiffon.core.text.InertText;
import dev.chiffon.core.text.TokenCounter;
import java.util.HashMap;
import java.util.IdentityHashMap;
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

  /** By the first extract of a source, which is the same object however the source grows. */
  private final IdentityHashMap<Extract, Integer> marks = new IdentityHashMap<>();

  private final IdentityHashMap<Extract, Integer> firstMarks = new IdentityHashMap<>();

  /** Whether sources of one document stand together, so that the first alone names it. */
  private final boolean together;

  Tally(TokenCounter counter, ContextConfig config, String boundary) {
    this.counter = counter;
    this.format = config.format();
    this.together = config.order().isByDocument();
    this.boundary = boundary;
  }

  /** Returns what a context costs beside its sources. */
  int ofNothing() {
    return counter.count(format.close(boundary));
  }

  /** Returns what sources of one document cost, in reading order. */
  int of(List<Run> runs) {
    int cost = 0;
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      cost += i == 0 ? ofFirstMarks(run) : ofMarks(run);
      cost += run.pieces().stream().mapToInt(this::ofText).sum();
    }
    return cost;
  }

  private int ofFirstMarks(Run run) {
    return firstMarks.computeIfAbsent(first(run), any -> counted(run.label(ANY_NUMBER)));
  }

  /**
   * Returns what the marks and the line of a source cost that is not the first of its document;
   * they follow from where it begins.
   */
  int ofMarks(Run run) {
    return together
        ? marks.computeIfAbsent(first(run), any -> counted(run.labelOfNext(ANY_NUMBER)))
        : ofFirstMarks(run);
  }

  private static Extract first(Run run) {
    return run.extracts().get(0);
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
