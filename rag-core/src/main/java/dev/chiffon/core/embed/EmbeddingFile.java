package dev.chiffon.core.embed;

import dev.chiffon.core.data.Embedding;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
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

/**
 * Embeddings by key, in a file that only grows. Safe for any number of threads.
 *
 * <p>Behind a line that names the format stands record after record. All records are checked when
 * the file is opened, after which memory knows where each begins. A record that ends too early is
 * what a killed process leaves; it is written over. A record with a wrong checksum is damage.
 *
 * <p>Not on the store that the index uses: there, keys in the order of hashes rewrite most pages at
 * every commit. And not through a channel, which an interrupt of a reading thread would close.
 */
final class EmbeddingFile implements AutoCloseable {
  private static final byte[] HEADER = "chiffon embeddings 1\n".getBytes(StandardCharsets.US_ASCII);

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
        byte[] record = EmbeddingRecord.next(in);
        if (!EmbeddingRecord.isWhole(record)) {
          return false;
        }
        places.put(EmbeddingRecord.key(record), end);
        end += record.length;
      }
    } catch (EOFException e) {
      file.setLength(end);
      return true;
    }
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
    byte[] record = new byte[EmbeddingRecord.length(dimension)];
    try {
      file.seek(place);
      file.readFully(record);
    } catch (EOFException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a kept embedding", e);
    }
    return EmbeddingRecord.embedding(record, key, dimension);
  }

  /** Adds embeddings in one go. */
  synchronized void add(List<EmbeddingRecord> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    entries.forEach(each -> bytes.writeBytes(each.bytes()));
    try {
      file.seek(end);
      file.write(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep embeddings", e);
    }
    for (EmbeddingRecord entry : entries) {
      places.put(entry.key(), end);
      end += EmbeddingRecord.length(entry.embedding().dimension());
    }
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
