package dev.chiffon.ingest.pdf;

import java.util.regex.Pattern;

/** Tells the captions of figures and tables by how they begin. */
final class Captions {
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?su)(?i:figure|fig\\.|table|tab\\.|chart|exhibit|listing|algorithm|abbildung|abb\\."
              + "|tabelle|figura|tabla|tableau)\\s+(?:\\d+|[A-Z])(?:[.\\-]\\d+)?"
              + "(?:[.:]|\\s*[–—|-]\\s|\\s+(?=\\p{Lu}|\\p{Ps})).*");

  private Captions() {}

  static boolean isCaption(String text) {
    return CAPTION.matcher(text).matches();
  }
}
