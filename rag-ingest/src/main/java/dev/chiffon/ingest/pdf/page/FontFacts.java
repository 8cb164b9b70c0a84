package dev.chiffon.ingest.pdf.page;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/** What is asked of a font for each of its characters, asked once. */
final class FontFacts {
  private static final float USUAL_SPACE = 0.25f;

  /** Part of its size that the letters of a bitmap font's box reach beyond it. */
  private static final float BOX_TO_SIZE = 0.8f;

  private final PDFont font;
  private final FontLook look;
  private final FontLook stroked;
  private final float space;
  private final float scale;
  private final @Nullable String[] shortCodes = new String[256];
  private final Map<Integer, String> longCodes = new HashMap<>();

  FontFacts(PDFont font) {
    this.font = font;
    this.look = FontLook.of(font);
    this.stroked = new FontLook(true, look.monospaced());
    this.space = space(font);
    this.scale = scale(font);
  }

  FontLook look() {
    return look;
  }

  /** How it looks if its outlines are stroked too, which makes it heavier. */
  FontLook stroked() {
    return stroked;
  }

  /** Width of a space, in sizes of the font. */
  float space() {
    return space;
  }

  /** What the size has to be multiplied with to compare it with that of other fonts. */
  float scale() {
    return scale;
  }

  /** Returns what a character code stands for, an empty text if nobody knows. */
  String text(int code) {
    if (code < 0 || code >= shortCodes.length) {
      return longCodes.computeIfAbsent(code, this::read);
    }
    String known = shortCodes[code];
    String text = known == null ? read(code) : known;
    shortCodes[code] = text;
    return text;
  }

  private String read(int code) {
    String text;
    try {
      text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
    } catch (RuntimeException e) {
      text = null;
    }
    if (text == null) {
      text = font instanceof PDSimpleFont && code > 0 ? String.valueOf((char) code) : "";
    }
    return normal(text);
  }

  /** Ligatures and the shapes of Arabic letters become the letters they stand for. */
  private static String normal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '\uFB00' && c <= '\uFDFF') || (c >= '\uFE70' && c < '\uFEFF')) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
      }
    }
    return text;
  }

  private static float space(PDFont font) {
    try {
      float width = font.getSpaceWidth() / 1000;
      return width > 0 && Float.isFinite(width) ? width : USUAL_SPACE;
    } catch (RuntimeException e) {
      return USUAL_SPACE;
    }
  }

  private static float scale(PDFont font) {
    if (font instanceof PDType3Font bitmaps) {
      try {
        BoundingBox box = bitmaps.getBoundingBox();
        float height = Math.abs(box.getHeight() * bitmaps.getFontMatrix().getScaleY());
        return height > 0 && Float.isFinite(height) ? BOX_TO_SIZE * height : 1;
      } catch (RuntimeException e) {
        return 1;
      }
    }
    return 1;
  }
}
