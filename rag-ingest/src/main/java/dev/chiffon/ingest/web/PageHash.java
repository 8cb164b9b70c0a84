package dev.chiffon.ingest.web;

import dev.chiffon.ingest.parse.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The hash of a page: of its bytes, and of what the server says how to read them. */
final class PageHash {
  static final int LENGTH = 64;

  private PageHash() {}

  static String of(Answer answer) {
    MessageDigest digest = Sha256.digest();
    digest.update(answer.header("content-type").orElse("").getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return HexFormat.of().formatHex(digest.digest(answer.body().bytes()));
  }
}
