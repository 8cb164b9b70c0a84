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
import java.util.Objects;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * What cannot be computed again cheaply: documents, how they were cut, and embeddings. All that is
 * written between two commits becomes durable at once, or not at all. One writer at a time.
 */
final class Truth implements AutoCloseable {
  private static final String FILE = "truth.mv";
  private static final String FORMAT = "1";
  private static final int CACHE_MB = 8;

  private final MVStore store;
  private final MVMap<String, byte[]> documents;
  private final MVMap<String, byte[]> embeddings;
  private final MVMap<String, String> settings;

  private Truth(MVStore store) {
    this.store = store;
    this.documents = store.openMap("documents");
    this.embeddings = store.openMap("embeddings");
    this.settings = store.openMap("settings");
  }

  /** Returns a truth that lasts as long as the process. */
  static Truth inMemory() {
    return new Truth(new MVStore.Builder().autoCommitDisabled().open());
  }

  /** Returns the truth in {@code directory}, which is made if it is not there. */
  static Truth open(Path directory) {
    try {
      Files.createDirectories(directory);
      MVStore store =
          new MVStore.Builder()
              .fileName(directory.resolve(FILE).toString())
              .autoCommitDisabled()
              .cacheSize(CACHE_MB)
              .compress()
              .open();
      Truth truth = new Truth(store);
      truth.requireFormat(directory);
      return truth;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the index directory " + directory, e);
    } catch (MVStoreException e) {
      throw new IllegalStateException(
          "cannot open the index in '%s': it is in use, or damaged (%s)"
              .formatted(directory, e.getMessage()),
          e);
    }
  }

  private void requireFormat(Path directory) {
    String format = Objects.requireNonNullElse(settings.putIfAbsent("format", FORMAT), FORMAT);
    if (!format.equals(FORMAT)) {
      store.closeImmediately();
      throw new IllegalStateException(
          "need an index of format %s, got format %s in '%s'".formatted(FORMAT, format, directory));
    }
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
    return documents.values().stream().map(DocumentCodec::decode).toList();
  }

  /** Returns the embeddings of a document's chunks, in their order; none if it is not there. */
  List<Embedding> embeddings(String documentId) {
    byte[] bytes = embeddings.get(documentId);
    if (bytes == null) {
      return List.of();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return Wire.readList(Wire::readEmbedding, in);
    } catch (IOException e) {
      throw new UncheckedIOException("the embeddings of '" + documentId + "' are damaged", e);
    }
  }

  void put(StoredDocument document, List<Embedding> chunkEmbeddings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      Wire.writeList(chunkEmbeddings, Wire::writeEmbedding, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    documents.put(document.id(), DocumentCodec.encode(document));
    embeddings.put(document.id(), bytes.toByteArray());
  }

  void remove(String documentId) {
    documents.remove(documentId);
    embeddings.remove(documentId);
  }

  void commit() {
    set("generation", Long.toString(generation() + 1));
    store.commit();
  }

  /** Forgets all that was written since the last commit. */
  void rollback() {
    store.rollback();
  }

  /** Frees the file; what was not committed is lost. */
  @Override
  public void close() {
    store.rollback();
    store.close();
  }
}
