package dev.chiffon.ingest.jdbc;

import dev.chiffon.ingest.parse.Sha256;
import dev.chiffon.ingest.parse.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** SHA-256 of values and of what is made of them. */
final class RowHash {
  /** To be counted up when another document comes of the same row. */
  private static final String VERSION = "1";

  private final String signature;

  RowHash(RowQuery query) {
    this.signature = VERSION + query.signature();
  }

  /** Returns the hash of some values of a row. */
  String of(List<Optional<Object>> values) {
    MessageDigest digest = Sha256.digest();
    add(signature, digest);
    for (Optional<Object> value : values) {
      if (value.isPresent()) {
        add(value.get(), digest);
      } else {
        digest.update((byte) 0);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The length before each value keeps the border between two of them. */
  private static void add(Object value, MessageDigest digest) {
    byte[] bytes =
        value instanceof Source.Content file
            ? file.toArray()
            : value.toString().getBytes(StandardCharsets.UTF_8);
    digest.update((byte) 1);
    digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(bytes);
  }
}
