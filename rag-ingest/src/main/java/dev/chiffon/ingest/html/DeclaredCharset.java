package dev.chiffon.ingest.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that the first bytes of a page name: in a meta element or an XML declaration. */
final class DeclaredCharset {
  // The HTML standard asks for 1024 bytes; pages with long scripts in front are common.
  private static final int LOOKED_AT = 16_384;
  private static final Pattern NAME =
      Pattern.compile(
          "<meta\\b[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)"
              + "|^\\s*<\\?xml\\b[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  private DeclaredCharset() {}

  /** Returns the encoding that the page declares, if Java knows it. */
  static Optional<Charset> in(byte[] bytes) {
    int length = Math.min(LOOKED_AT, bytes.length);
    Matcher name = NAME.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    while (name.find()) {
      Optional<Charset> known = named(name.group(1) == null ? name.group(2) : name.group(1));
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the encoding of that name. Latin-1 is read as windows-1252, as browsers do, and UTF-16
   * as UTF-8: its bytes would not have shown a name.
   */
  static Optional<Charset> named(String name) {
    try {
      Charset charset = Charset.forName(name);
      if (charset.name().startsWith("UTF-16")) {
        return Optional.of(StandardCharsets.UTF_8);
      }
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return Optional.of(latin ? Charset.forName("windows-1252") : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty(); // no encoding that a browser would know either
    }
  }
}
