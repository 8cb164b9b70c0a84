package dev.chiffon.ingest.pdf.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** The marks around what is being drawn: the innermost that says something counts. */
final class MarkedContents {
  private static final int DEEPEST = 500;
  private final Deque<Optional<Mark>> marks = new ArrayDeque<>();
  private int tooDeep;
  private int forms;

  void clear() {
    marks.clear();
    tooDeep = 0;
    forms = 0;
  }

  /** Begins marked content; the properties may be missing. */
  void begin(COSName tag, @Nullable COSDictionary properties) {
    if (marks.size() >= DEEPEST) {
      tooDeep++;
      return;
    }
    Optional<Mark> around = current();
    if (COSName.ARTIFACT.equals(tag)) {
      marks.push(Optional.of(Mark.artifact()));
    } else if (properties != null && properties.containsKey(COSName.MCID) && forms == 0) {
      marks.push(Optional.of(new Mark(properties.getInt(COSName.MCID), Mark.Kind.TEXT)));
    } else {
      marks.push(around);
    }
  }

  void end() {
    if (tooDeep > 0) {
      tooDeep--;
    } else if (!marks.isEmpty()) {
      marks.pop();
    }
  }

  /** Numbers inside a form are not those of the page. */
  void enterForm() {
    forms++;
  }

  void leaveForm() {
    forms--;
  }

  Optional<Mark> current() {
    return marks.isEmpty() ? Optional.empty() : marks.peek();
  }
}
