package dev.chiffon.core.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Bytes that notice when they are damaged: the last four are the checksum of those before. */
final class Checksums {
  private Checksums() {}

  static byte[] seal(byte[] bytes) {
    byte[] sealed = Arrays.copyOf(bytes, bytes.length + Integer.BYTES);
    ByteBuffer.wrap(sealed).putInt(bytes.length, checksum(sealed, bytes.length));
    return sealed;
  }

  /**
   * Returns the bytes that were sealed.
   *
   * @throws IllegalStateException if they are damaged
   */
  static byte[] open(byte[] sealed) {
    int length = sealed.length - Integer.BYTES;
    if (length < 0 || ByteBuffer.wrap(sealed).getInt(length) != checksum(sealed, length)) {
      throw new IllegalStateException("need bytes as they were written, got a wrong checksum");
    }
    return Arrays.copyOf(sealed, length);
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }
}
