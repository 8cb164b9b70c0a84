package dev.chiffon.ingest.parse;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which a source knows its documents again. */
public final class Sha256 {
  private Sha256() {}

  /** Returns a new digest, of 32 bytes. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("need a Java runtime with SHA-256", e);
    }
  }
}
