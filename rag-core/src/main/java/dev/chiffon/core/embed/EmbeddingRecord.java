package dev.chiffon.core.embed;

import dev.chiffon.core.data.Embedding;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * An embedding under its key; in bytes: the key, the components, and a checksum of both.
 *
 * @param key {@link #KEY} bytes
 * @param embedding the embedding
 */
record EmbeddingRecord(ByteBuffer key, Embedding embedding) {
  /** Bytes of a key: SHA-256. */
  private static final int KEY = 32;

  /** Returns the record in bytes, unless they are damaged. */
  static Optional<EmbeddingRecord> read(byte[] bytes) {
    int sealed = bytes.length - Integer.BYTES;
    if (sealed <= KEY || ByteBuffer.wrap(bytes).getInt(sealed) != checksum(bytes, sealed)) {
      return Optional.empty();
    }
    FloatBuffer components = ByteBuffer.wrap(bytes, KEY, sealed - KEY).slice().asFloatBuffer();
    float[] unit = new float[components.remaining()];
    components.get(unit);
    ByteBuffer key = ByteBuffer.allocate(KEY).put(bytes, 0, KEY).flip();
    return Optional.of(new EmbeddingRecord(key, Embedding.unit(unit)));
  }

  byte[] bytes() {
    float[] components = embedding.toArray();
    int sealed = KEY + components.length * Float.BYTES;
    byte[] bytes = new byte[sealed + Integer.BYTES];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).put(key.duplicate());
    buffer.slice().asFloatBuffer().put(components);
    buffer.putInt(sealed, checksum(bytes, sealed));
    return bytes;
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }
}
