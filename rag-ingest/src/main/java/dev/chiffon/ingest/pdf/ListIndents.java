package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.ArrayDeque;
import java.util.Deque;

/** Tells how deep list items are nested by how far they are indented. */
final class ListIndents {
  private static final float SAME_IN_SIZES = 0.5f;

  private final Deque<Float> lefts = new ArrayDeque<>();
  private float lastBaseline;

  void clear() {
    lefts.clear();
  }

  /** Returns the depth of an item that follows those asked for since the last clearing. */
  int depth(Line item) {
    float same = SAME_IN_SIZES * item.size();
    boolean otherColumn =
        item.baseline() < lastBaseline
            && lefts.stream().noneMatch(left -> Math.abs(left - item.left()) <= same);
    if (otherColumn) {
      lefts.clear();
    }
    lastBaseline = item.baseline();
    while (!lefts.isEmpty() && lefts.peek() > item.left() + same) {
      lefts.pop();
    }
    if (lefts.isEmpty() || lefts.peek() < item.left() - same) {
      lefts.push(item.left());
    }
    return lefts.size();
  }
}
