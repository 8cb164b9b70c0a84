package dev.chiffon.ingest.web;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered.
 *
 * @param url where the page was found, after redirects
 * @param status the HTTP status
 * @param body the bytes, unpacked
 */
record Answer(URI url, int status, HttpHeaders headers, Body body) {
  static final int OK = 200;
  static final int NOT_MODIFIED = 304;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  /** Bytes that nobody changes. */
  static final class Body {
    private final byte[] bytes;

    Body(byte[] bytes) {
      this.bytes = bytes;
    }

    /** Returns the bytes themselves, for those who only read. */
    byte[] bytes() {
      return bytes;
    }
  }

  Optional<String> header(String name) {
    return headers.firstValue(name).filter(value -> !value.isBlank());
  }

  /** Returns the media type, without parameters. */
  Optional<String> mediaType() {
    return header("content-type")
        .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
        .filter(type -> type.indexOf('/') > 0);
  }

  /** Returns the encoding that the server declares. */
  Optional<String> charset() {
    Matcher charset = CHARSET.matcher(header("content-type").orElse(""));
    return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
  }
}
