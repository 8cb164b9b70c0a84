package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.Word;
import java.util.List;

/** Lines of a monospaced font as program text, the indents measured in characters. */
final class ProgramText {
  private static final int MOST_SPACES = 120;

  private ProgramText() {}

  static String of(List<Line> lines) {
    float left = lines.stream().map(Line::left).reduce(Float.MAX_VALUE, Math::min);
    StringBuilder text = new StringBuilder();
    Line before = lines.get(0);
    for (Line line : lines) {
      boolean sameLine = line != before && line.besides(before);
      if (!text.isEmpty()) {
        text.append(sameLine ? ' ' : '\n');
      }
      float indent = (line.left() - left) / advance(line);
      text.append(" ".repeat(sameLine ? 0 : Math.min(MOST_SPACES, Math.round(indent))));
      text.append(line.text());
      before = line;
    }
    return text.toString();
  }

  private static float advance(Line line) {
    Word word = line.words().get(0);
    return Math.max(0.1f, word.width() / word.text().length());
  }
}
