package dev.chiffon.ingest.pdf.page;

import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceN;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.color.PDLab;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;

/** A colour as red, green and blue from 0 to 1, near enough to tell what can be seen on what. */
record Ink(float red, float green, float blue) {
  static final Ink WHITE = new Ink(1, 1, 1);
  private static final float ALIKE = 0.04f;

  /** Returns the colour, nothing for patterns and for colour spaces that need a table. */
  static Optional<Ink> of(PDColor color) {
    PDColorSpace space = color.getColorSpace();
    float[] parts = color.getComponents();
    if (color.isPattern() || space instanceof PDIndexed || space instanceof PDLab) {
      return Optional.empty();
    }
    if (space instanceof PDSeparation || space instanceof PDDeviceN) {
      return untinted(parts) ? Optional.of(WHITE) : Optional.empty();
    }
    return switch (parts.length) {
      case 1 -> Optional.of(new Ink(parts[0], parts[0], parts[0]));
      case 3 -> Optional.of(new Ink(parts[0], parts[1], parts[2]));
      case 4 -> Optional.of(mixed(parts));
      default -> Optional.empty();
    };
  }

  private static boolean untinted(float[] parts) {
    for (float part : parts) {
      if (part > ALIKE) {
        return false;
      }
    }
    return true;
  }

  private static Ink mixed(float[] cmyk) {
    float light = 1 - cmyk[3];
    return new Ink((1 - cmyk[0]) * light, (1 - cmyk[1]) * light, (1 - cmyk[2]) * light);
  }

  /** Returns whether text of this colour cannot be read on the other. */
  boolean vanishesOn(Ink other) {
    return Math.abs(red - other.red) < ALIKE
        && Math.abs(green - other.green) < ALIKE
        && Math.abs(blue - other.blue) < ALIKE;
  }
}
