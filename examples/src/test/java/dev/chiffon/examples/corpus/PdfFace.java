package dev.chiffon.examples.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A font in one size.
 *
 * @param font the font
 * @param size the size in points
 * @param leading the distance from one baseline to the next, in points
 */
record PdfFace(PDFont font, float size, float leading) {

  /** The width of a text in points. */
  float width(String text) throws IOException {
    return font.getStringWidth(text) * size / 1000;
  }

  /** Breaks a text at its spaces, never inside a word, into lines no wider than given. */
  List<String> wrap(String text, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(longer) <= width) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    return lines;
  }
}
