package dev.chiffon.ingest.pdf.page;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * What the name and the description of a font tell about its look.
 *
 * @param bold whether it is heavier than usual
 * @param monospaced whether all its characters are as wide as each other
 */
public record FontLook(boolean bold, boolean monospaced) {
  private static final int BOLD_WEIGHT = 600;

  /** Returns the look of a font. */
  public static FontLook of(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean bold = name.contains("bold") || name.contains("black") || name.contains("heavy");
    boolean monospaced = name.contains("mono") || name.contains("courier");
    if (descriptor != null) {
      bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT;
      monospaced |= descriptor.isFixedPitch();
    }
    return new FontLook(bold, monospaced);
  }
}
