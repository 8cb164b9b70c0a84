package dev.chiffon.core.embed;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Uninterrupted;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/**
 * Embeddings by key, in a store in a file. Safe for any number of threads.
 *
 * <p>The store has them by number, in the order in which they came: by key, which is a hash, each
 * commit would rewrite most pages. All of them are checked when the file is opened, after which
 * memory knows the number of each key.
 */
final class EmbeddingFile implements AutoCloseable {
  private static final String MAP = "embeddings by number";
  private static final int CACHE_MB = 8;

  /** Two embeddings or three; larger pages take more room where few are added at once. */
  private static final int PAGE_BYTES = 4_096;

  private final Path path;
  private final Optional<Path> setAside;
  private final MVStore store;
  private final MVMap<Long, byte[]> records;
  private final Map<ByteBuffer, Long> numbers = new HashMap<>();

  private EmbeddingFile(Path path, Optional<Path> setAside, MVStore store) {
    this.path = path;
    this.setAside = setAside;
    this.store = store;
    this.records =
        store.openMap(
            MAP,
            new MVMap.Builder<Long, byte[]>()
                .keyType(LongDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
  }

  /**
   * Returns the embeddings in a file, which is made if it is not there. One that is damaged is set
   * aside.
   *
   * @throws EmbeddingFileLockedException if it is open already, here or elsewhere
   * @throws UncheckedIOException if it cannot be read or written
   */
  static EmbeddingFile open(Path path) {
    return Uninterrupted.get(
        () -> {
          try {
            Files.createDirectories(path.toAbsolutePath().normalize().getParent());
            return whole(path, Optional.empty());
          } catch (IOException e) {
            throw failure(path, e);
          } catch (RuntimeException e) {
            requireDamage(path, e);
            return whole(path, Optional.of(moveAside(path)));
          }
        });
  }

  private static EmbeddingFile whole(Path path, Optional<Path> setAside) {
    MVStore store =
        new MVStore.Builder()
            .fileName(path.toString())
            .autoCommitDisabled()
            .cacheSize(CACHE_MB)
            .pageSplitSize(PAGE_BYTES)
            .open();
    try {
      if (!Set.of(MAP).containsAll(store.getMapNames())) {
        throw new IllegalStateException("need a file of embeddings, got another store: " + path);
      }
      EmbeddingFile opened = new EmbeddingFile(path, setAside, store);
      opened.records.forEach(opened::note);
      return opened;
    } catch (RuntimeException e) {
      store.closeImmediately();
      throw e;
    }
  }

  private void note(long number, byte[] bytes) {
    numbers.put(EmbeddingRecord.read(bytes).orElseThrow(this::damage).key(), number);
  }

  private IllegalStateException damage() {
    return new IllegalStateException("need embeddings as they were written, got others: " + path);
  }

  /** Returns if the file is damaged; whatever else is wrong is thrown. */
  private static void requireDamage(Path path, RuntimeException e) {
    if (e instanceof MVStoreException known
        && known.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
      throw new EmbeddingFileLockedException(path);
    }
    if (e.getCause() instanceof IOException cause && !(cause instanceof EOFException)) {
      throw failure(path, cause);
    }
  }

  private static UncheckedIOException failure(Path path, IOException e) {
    return new UncheckedIOException("cannot keep embeddings in " + path, e);
  }

  private static Path moveAside(Path path) {
    Path aside = path.resolveSibling(path.getFileName() + ".damaged");
    for (int number = 2; Files.exists(aside); number++) {
      aside = path.resolveSibling(path.getFileName() + ".damaged" + number);
    }
    try {
      return Files.move(path, aside);
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  /** Returns where a damaged file was moved to, if this one was. */
  Optional<Path> setAside() {
    return setAside;
  }

  /**
   * Returns the embeddings of a dimension, under those of the keys where one is and still whole.
   */
  synchronized Map<ByteBuffer, Embedding> find(Collection<ByteBuffer> keys, int dimension) {
    return Uninterrupted.get(
        () -> {
          Map<ByteBuffer, Embedding> found = new HashMap<>();
          keys.forEach(
              key -> find(key, dimension).ifPresent(embedding -> found.put(key, embedding)));
          return found;
        });
  }

  private Optional<Embedding> find(ByteBuffer key, int dimension) {
    Long number = numbers.get(key);
    if (number == null) {
      return Optional.empty();
    }
    try {
      Optional<Embedding> found =
          Optional.ofNullable(records.get(number))
              .flatMap(EmbeddingRecord::read)
              .filter(record -> record.key().equals(key))
              .map(EmbeddingRecord::embedding)
              .filter(embedding -> embedding.dimension() == dimension);
      if (found.isPresent()) {
        return found;
      }
    } catch (RuntimeException e) {
      requireDamage(path, e);
    }
    numbers.remove(key);
    return Optional.empty();
  }

  /** Adds those embeddings whose keys are not there yet, in one commit. */
  synchronized void add(List<EmbeddingRecord> added) {
    Uninterrupted.get(
        () -> {
          try {
            for (EmbeddingRecord each : added) {
              long number = records.isEmpty() ? 0 : records.lastKey() + 1;
              if (numbers.putIfAbsent(each.key(), number) == null) {
                records.put(number, each.bytes());
              }
            }
            return store.commit();
          } catch (MVStoreException e) {
            throw failure(path, new IOException(e));
          }
        });
  }

  /** Frees the file. */
  @Override
  public synchronized void close() {
    Uninterrupted.get(
        () -> {
          try {
            store.close();
            return store;
          } catch (MVStoreException e) {
            throw failure(path, new IOException(e));
          }
        });
  }
}
