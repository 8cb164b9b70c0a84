package dev.chiffon.core.store;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The format in which {@link GraphWriter} writes an index and {@link GraphReader} reads it, all
 * numbers big-endian.
 *
 * <pre>
 * header    magic, version; m, efConstruction, efSearch, exactBelow, seed (long);
 *           dimension, nodes, chunks; checksum so far (long)
 * nodes     of a chunk: 1 (byte), length of its id, the id in UTF-8, checksum of its vector (long)
 *           of a removed chunk: 0 (byte), its vector
 * graph     entry; of each node: its highest level (byte), and of each of its levels, from 0 up,
 *           the number of links and the links
 * end       checksum of all before (long)
 * </pre>
 *
 * <p>What has no type above is an int. Checksums are CRC-32C.
 */
final class GraphFile {
  static final int MAGIC = 0x43484e57; // CHNW
  static final int VERSION = 1;
  static final int REMOVED = 0;
  static final int CHUNK = 1;

  private GraphFile() {}

  static long checksum(float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
    bytes.asFloatBuffer().put(vector);
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return checksum.getValue();
  }
}
