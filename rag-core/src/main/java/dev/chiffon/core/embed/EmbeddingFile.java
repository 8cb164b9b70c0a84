package dev.chiffon.core.embed;

import dev.chiffon.core.data.Embedding;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Embeddings by key, in a file that only grows. Safe for any number of threads.
 *
 * <p>Behind a line that names the format stands record after record: the number of components, the
 * key, the components, and a checksum of all of these. All records are checked when the file is
 * opened, after which memory knows where each begins. A record that ends too early is what a killed
 * process leaves; it is written over. A record with a wrong checksum is damage.
 *
 * <p>Not on the store that the index uses: there, keys in the order of hashes rewrite most pages at
 * every commit. And not through a channel, which an interrupt of a reading thread would close.
 */
final class EmbeddingFile implements AutoCloseable {
  private static final byte[] HEADER = "chiffon embeddings 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_COMPONENTS = 1 << 20;

  /** Bytes of a key: SHA-256. */
  static final int KEY = 32;

  /**
   * An embedding and what it is found by.
   *
   * @param key {@link #KEY} bytes
   * @param embedding the embedding
   */
  record Entry(ByteBuffer key, Embedding embedding) {}

  private final RandomAccessFile file;
  private final Map<ByteBuffer, Long> places = new HashMap<>();
  private final Optional<Path> setAside;
  private long end;

  private EmbeddingFile(RandomAccessFile file, Optional<Path> setAside) {
    this.file = file;
    this.setAside = setAside;
  }

  /**
   * Returns the embeddings in a file, which is made if it is not there. One that is damaged is set
   * aside.
   *
   * @throws EmbeddingFileLockedException if it is open already, here or elsewhere
   * @throws UncheckedIOException if it cannot be read or written
   */
  static EmbeddingFile open(Path path) {
    try {
      Files.createDirectories(path.toAbsolutePath().normalize().getParent());
      EmbeddingFile opened = new EmbeddingFile(locked(path), Optional.empty());
      if (opened.readAll()) {
        return opened;
      }
      opened.close();
      Path damaged = Files.move(path, unused(path));
      EmbeddingFile fresh = new EmbeddingFile(locked(path), Optional.of(damaged));
      fresh.readAll();
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep embeddings in " + path, e);
    }
  }

  private static RandomAccessFile locked(Path path) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    try {
      FileLock lock = file.getChannel().tryLock();
      if (lock != null) {
        return file;
      }
      file.close();
      throw new EmbeddingFileLockedException(path);
    } catch (OverlappingFileLockException e) {
      file.close();
      throw new EmbeddingFileLockedException(path);
    }
  }

  private static Path unused(Path path) {
    Path aside = path.resolveSibling(path.getFileName() + ".damaged");
    for (int number = 2; Files.exists(aside); number++) {
      aside = path.resolveSibling(path.getFileName() + ".damaged" + number);
    }
    return aside;
  }

  /** Notes where each record is; returns whether all of them are whole. */
  private boolean readAll() throws IOException {
    if (file.length() == 0) {
      file.write(HEADER);
    }
    file.seek(0);
    // Through the same descriptor, and not closed: closing another would give up the lock.
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(file.getFD())));
    try {
      if (!Arrays.equals(in.readNBytes(HEADER.length), HEADER)) {
        return false;
      }
      end = HEADER.length;
      while (true) {
        byte[] record = record(in);
        if (!isWhole(record)) {
          return false;
        }
        places.put(ByteBuffer.wrap(record, Integer.BYTES, KEY).slice(), end);
        end += record.length;
      }
    } catch (EOFException e) {
      file.setLength(end);
      return true;
    }
  }

  /** Returns the next record; empty if it cannot be one. */
  private static byte[] record(DataInputStream in) throws IOException {
    int components = in.readInt();
    if (components < 1 || components > MOST_COMPONENTS) {
      return new byte[0];
    }
    byte[] record = new byte[length(components)];
    ByteBuffer.wrap(record).putInt(components);
    in.readFully(record, Integer.BYTES, record.length - Integer.BYTES);
    return record;
  }

  private static int length(int components) {
    return Integer.BYTES + KEY + components * Float.BYTES + Integer.BYTES;
  }

  private static boolean isWhole(byte[] record) {
    int sealed = record.length - Integer.BYTES;
    return sealed > 0 && ByteBuffer.wrap(record).getInt(sealed) == checksum(record, sealed);
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }

  /** Returns where a damaged file was moved to, if this one was. */
  Optional<Path> setAside() {
    return setAside;
  }

  /** Returns the embedding under a key, if one of that dimension is there and still whole. */
  synchronized Optional<Embedding> get(ByteBuffer key, int dimension) {
    Long place = places.get(key);
    if (place == null) {
      return Optional.empty();
    }
    byte[] record = new byte[length(dimension)];
    try {
      file.seek(place);
      file.readFully(record);
    } catch (EOFException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a kept embedding", e);
    }
    ByteBuffer bytes = ByteBuffer.wrap(record);
    if (bytes.getInt() != dimension
        || !isWhole(record)
        || !bytes.slice(Integer.BYTES, KEY).equals(key)) {
      return Optional.empty();
    }
    float[] components = new float[dimension];
    bytes.position(Integer.BYTES + KEY).slice().asFloatBuffer().get(components);
    return Optional.of(Embedding.unit(components));
  }

  /** Adds embeddings in one go. */
  synchronized void add(List<Entry> entries) {
    int length = entries.stream().mapToInt(each -> length(each.embedding().dimension())).sum();
    ByteBuffer bytes = ByteBuffer.allocate(length);
    entries.forEach(each -> bytes.put(encode(each)));
    try {
      file.seek(end);
      file.write(bytes.array());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep embeddings", e);
    }
    for (Entry entry : entries) {
      places.put(entry.key(), end);
      end += length(entry.embedding().dimension());
    }
  }

  private static byte[] encode(Entry entry) {
    float[] components = entry.embedding().toArray();
    byte[] record = new byte[length(components.length)];
    ByteBuffer bytes = ByteBuffer.wrap(record);
    bytes.putInt(components.length).put(entry.key().duplicate());
    bytes.slice().asFloatBuffer().put(components);
    int sealed = record.length - Integer.BYTES;
    bytes.putInt(sealed, checksum(record, sealed));
    return record;
  }

  /** Frees the file. */
  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close a file of embeddings", e);
    }
  }
}
