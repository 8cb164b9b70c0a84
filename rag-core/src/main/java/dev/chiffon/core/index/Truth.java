package dev.chiffon.core.index;

import dev.chiffon.core.data.Embedding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * What cannot be computed again cheaply: documents, how they were cut, and embeddings. All that is
 * written between two commits becomes durable at once, or not at all. One writer at a time, on
 * threads that nobody interrupts.
 */
final class Truth implements AutoCloseable {
  private static final String FILE = "truth.mv";
  private static final String FORMAT = "2";
  private static final int CACHE_MB = 8;

  private final MVStore store;
  private final String place;
  private final MVMap<String, byte[]> documents;
  private final MVMap<String, byte[]> embeddings;
  private final MVMap<String, String> settings;

  private Truth(MVStore store, String place) {
    this.store = store;
    this.place = place;
    this.documents = store.openMap("documents");
    this.embeddings = store.openMap("embeddings");
    this.settings = store.openMap("settings");
  }

  /** Returns a truth that lasts as long as the process. */
  static Truth inMemory() {
    return new Truth(new MVStore.Builder().autoCommitDisabled().open(), "memory");
  }

  /**
   * Returns the truth in {@code directory}, which is made if it is not there.
   *
   * @throws IllegalStateException if it is in use, damaged or of another format
   */
  static Truth open(Path directory) {
    MVStore store = openStore(directory);
    try {
      Truth truth = whole(directory.toString(), () -> new Truth(store, directory.toString()));
      truth.requireFormat();
      return truth;
    } catch (RuntimeException e) {
      store.closeImmediately();
      throw e;
    }
  }

  private static MVStore openStore(Path directory) {
    try {
      Files.createDirectories(directory);
      return whole(
          directory.toString(),
          () ->
              new MVStore.Builder()
                  .fileName(directory.resolve(FILE).toString())
                  .autoCommitDisabled()
                  .cacheSize(CACHE_MB)
                  .compress()
                  .open());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the index directory " + directory, e);
    }
  }

  /** Returns what is read; every record checks itself, so that damage ends in an exception. */
  private static <T> T whole(String place, Supplier<T> read) {
    try {
      return read.get();
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "cannot read the index in '%s': it is %s (%s)".formatted(place, state(e), e.getMessage()),
          e);
    }
  }

  private static String state(RuntimeException e) {
    int code = e instanceof MVStoreException known ? known.getErrorCode() : 0;
    return switch (code) {
      case DataUtils.ERROR_FILE_LOCKED -> "in use";
      case DataUtils.ERROR_CLOSED -> "closed";
      default -> "damaged";
    };
  }

  private void requireFormat() {
    String format = whole(place, () -> settings.getOrDefault("format", FORMAT));
    if (!format.equals(FORMAT)) {
      throw new IllegalStateException(
          ("need an index of format %s, got format %s in '%s': "
                  + "index the documents again, into an empty folder")
              .formatted(FORMAT, format, place));
    }
    settings.put("format", FORMAT);
  }

  /** Returns the setting of that name, if it was ever written. */
  Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  void set(String name, String value) {
    settings.put(name, value);
  }

  /** Returns a number that grows with every commit, by which derived files know theirs. */
  long generation() {
    return Long.parseLong(setting("generation").orElse("0"));
  }

  List<StoredDocument> documents() {
    return whole(place, () -> documents.values().stream().map(Truth::document).toList());
  }

  Optional<StoredDocument> find(String documentId) {
    return whole(place, () -> Optional.ofNullable(documents.get(documentId)).map(Truth::document));
  }

  private static StoredDocument document(byte[] bytes) {
    return DocumentCodec.decode(Checksums.open(bytes));
  }

  /** Returns the embeddings of a document's chunks, in their order; none if it is not there. */
  List<Embedding> embeddings(String documentId) {
    return whole(
        place,
        () ->
            Optional.ofNullable(embeddings.get(documentId))
                .map(bytes -> decode(Checksums.open(bytes)))
                .orElse(List.of()));
  }

  private static List<Embedding> decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return Wire.readList(Wire::readEmbedding, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] encode(List<Embedding> embeddings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      Wire.writeList(embeddings, Wire::writeEmbedding, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  void put(StoredDocument document, List<Embedding> chunkEmbeddings) {
    documents.put(document.id(), Checksums.seal(DocumentCodec.encode(document)));
    embeddings.put(document.id(), Checksums.seal(encode(chunkEmbeddings)));
  }

  void remove(String documentId) {
    documents.remove(documentId);
    embeddings.remove(documentId);
  }

  /** Makes all that {@code writes} does durable at once; if anything fails, none of it was done. */
  void commit(Runnable writes) {
    try {
      writes.run();
      set("generation", Long.toString(generation() + 1));
      store.commit();
    } catch (RuntimeException | Error e) {
      rollback(e);
      throw e;
    }
  }

  private void rollback(Throwable cause) {
    try {
      store.rollback();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /** Frees the file; what was not committed is lost. A second call does nothing. */
  @Override
  public void close() {
    if (!store.isClosed()) {
      store.rollback();
      store.close();
    }
  }
}
