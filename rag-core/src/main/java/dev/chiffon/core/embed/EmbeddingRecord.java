package dev.chiffon.core.embed;

import dev.chiffon.core.data.Embedding;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * An embedding under its key in bytes: the number of components, the key, the components, and a
 * checksum of all of these.
 *
 * @param key {@link #KEY} bytes
 * @param embedding the embedding
 */
record EmbeddingRecord(ByteBuffer key, Embedding embedding) {
  /** Bytes of a key: SHA-256. */
  static final int KEY = 32;

  /** No model has more; so a damaged number cannot pass for that of a very long last record. */
  static final int MOST_COMPONENTS = 1 << 14;

  /** Returns how many bytes an embedding of that dimension takes. */
  static int length(int dimension) {
    return Integer.BYTES + KEY + dimension * Float.BYTES + Integer.BYTES;
  }

  /** Returns the next record's bytes, which may be damaged; none if they cannot be a record. */
  static byte[] next(DataInputStream in) throws IOException {
    int components = in.readInt();
    if (components < 1 || components > MOST_COMPONENTS) {
      return new byte[0];
    }
    byte[] bytes = new byte[length(components)];
    ByteBuffer.wrap(bytes).putInt(components);
    in.readFully(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
    return bytes;
  }

  static boolean isWhole(byte[] bytes) {
    int sealed = bytes.length - Integer.BYTES;
    return sealed > 0 && ByteBuffer.wrap(bytes).getInt(sealed) == checksum(bytes, sealed);
  }

  static ByteBuffer key(byte[] bytes) {
    return ByteBuffer.wrap(bytes, Integer.BYTES, KEY).slice();
  }

  /** Returns the embedding in the bytes of a record, if it is whole and has that key. */
  static Optional<Embedding> embedding(byte[] bytes, ByteBuffer key, int dimension) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    if (buffer.getInt() != dimension || !isWhole(bytes) || !key(bytes).equals(key)) {
      return Optional.empty();
    }
    float[] components = new float[dimension];
    buffer.position(Integer.BYTES + KEY).slice().asFloatBuffer().get(components);
    return Optional.of(Embedding.unit(components));
  }

  byte[] bytes() {
    float[] components = embedding.toArray();
    byte[] bytes = new byte[length(components.length)];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    buffer.putInt(components.length).put(key.duplicate());
    buffer.slice().asFloatBuffer().put(components);
    int sealed = bytes.length - Integer.BYTES;
    buffer.putInt(sealed, checksum(bytes, sealed));
    return bytes;
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }
}
