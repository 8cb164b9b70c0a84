package dev.chiffon.ingest.pdf.page;

import java.util.Locale;
import java.util.regex.Pattern;
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

  /** With the names that the fonts of TeX and those that stand in for PostScript's have. */
  private static final Pattern BOLD =
      Pattern.compile(
          "bold|black|heavy|demi|medi(?!um|terr|a)|cmb\\d|cmbx|cmssbx|sfbx|ecbx|[-,]bd\\b");

  private static final Pattern MONOSPACED =
      Pattern.compile("mono(?!type)|courier|cmtt|sftt|ectt|typewriter|consola|menlo");

  /** Returns the look of a font. */
  public static FontLook of(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean bold = BOLD.matcher(name).find();
    boolean monospaced = MONOSPACED.matcher(name).find();
    if (descriptor != null) {
      bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT;
      monospaced |= descriptor.isFixedPitch();
    }
    return new FontLook(bold, monospaced);
  }
}
