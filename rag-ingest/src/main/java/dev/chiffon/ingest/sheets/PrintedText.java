package dev.chiffon.ingest.sheets;

import java.util.regex.Pattern;

/** The text of a printed header or footer, without its codes for fonts, places and numbers. */
final class PrintedText {
  private static final Pattern CODE =
      Pattern.compile("&(?:[LCR]|\"[^\"]*\"|K[0-9A-Fa-f]{6}|\\d{1,3}|[A-Za-z])");

  private PrintedText() {}

  static String of(String coded) {
    return CODE.matcher(coded).replaceAll(" ").replace("&&", "&").strip();
  }
}
