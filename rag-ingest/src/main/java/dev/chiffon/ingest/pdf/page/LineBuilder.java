package dev.chiffon.ingest.pdf.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gathers the characters of a page, in the order they are drawn, into words and lines. A word ends
 * where the gap to the next character is wider than half a space or three tenths of a usual
 * character, as PDFBox has it; a line where the text jumps.
 */
final class LineBuilder {
  private static final float GAP_IN_SIZES = 1.6f;
  private static final float OTHER_LINE_IN_SIZES = 0.5f;

  /** A line, and which way it runs. */
  record TurnedLine(Line line, Turn turn) {}

  private final List<TurnedLine> lines = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private final List<Glyph> word = new ArrayList<>();
  private float usualWidth;
  private boolean spaced;

  void add(Glyph glyph) {
    if (glyph.isBlank()) {
      spaced |= !glyph.text().isEmpty();
      return;
    }
    if (!word.isEmpty()) {
      Glyph last = word.get(word.size() - 1);
      Optional<Glyph> joined = Accents.joined(last, glyph);
      if (joined.isPresent()) {
        word.set(word.size() - 1, joined.get());
        return;
      }
      separate(last, glyph);
    }
    word.add(glyph);
    float width = glyph.width() / Math.max(1, glyph.text().length());
    usualWidth = usualWidth == 0 ? width : (usualWidth + width) / 2;
    spaced = false;
  }

  private void separate(Glyph last, Glyph glyph) {
    if (!isSameLine(last, glyph)) {
      endLine();
    } else if (spaced || gap(last, glyph) > widestGap(glyph)) {
      endWord();
    }
  }

  private float widestGap(Glyph glyph) {
    return Math.min(0.5f * glyph.space(), 0.3f * usualWidth);
  }

  private static float gap(Glyph last, Glyph glyph) {
    return Math.max(glyph.left() - last.right(), last.left() - glyph.right());
  }

  private static boolean isSameLine(Glyph last, Glyph glyph) {
    float size = Math.max(last.size(), glyph.size());
    if (last.turn() != glyph.turn() || kind(last) != kind(glyph)) {
      return false;
    }
    if (Math.abs(last.baseline() - glyph.baseline()) > OTHER_LINE_IN_SIZES * size) {
      return false;
    }
    boolean back = glyph.left() < last.left() - size && !glyph.isRightToLeft();
    boolean returns = back && !last.isRightToLeft();
    return !returns && gap(last, glyph) <= GAP_IN_SIZES * size;
  }

  private static Mark.Kind kind(Glyph glyph) {
    return glyph.mark().map(Mark::kind).orElse(Mark.Kind.TEXT);
  }

  private void endWord() {
    if (!word.isEmpty()) {
      words.add(joined());
      word.clear();
    }
  }

  private Word joined() {
    Glyph first = word.get(0);
    float left = first.left();
    float right = first.right();
    StringBuilder text = new StringBuilder();
    for (Glyph glyph : word) {
      left = Math.min(left, glyph.left());
      right = Math.max(right, glyph.right());
      text.append(glyph.text());
    }
    boolean drawnAsSeen = first.left() < word.get(word.size() - 1).left();
    String read = drawnAsSeen ? RightToLeft.asRead(text.toString()) : text.toString();
    return new Word(read, left, right, first.baseline(), first.size(), first.look(), first.mark());
  }

  private void endLine() {
    Turn turn = word.isEmpty() ? Turn.RIGHT : word.get(0).turn();
    endWord();
    if (!words.isEmpty()) {
      boolean reorders = RightToLeft.isNeeded(words);
      lines.add(new TurnedLine(new Line(reorders ? RightToLeft.ordered(words) : words), turn));
      words.clear();
    }
    usualWidth = 0;
    spaced = false;
  }

  /** Returns the lines since the last call, in the order they were drawn. */
  List<TurnedLine> take() {
    endLine();
    List<TurnedLine> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }
}
