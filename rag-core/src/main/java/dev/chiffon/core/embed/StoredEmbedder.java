package dev.chiffon.core.embed;

import dev.chiffon.core.data.Embedding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Another embedder's embeddings, kept in a file from one process to the next; for measurements,
 * which embed the same texts again and again. Takes the other embedder over: {@link #close} closes
 * it.
 *
 * <p>An embedding is found again by the SHA-256 of the embedder's name (which tells models and
 * precisions apart), the role and the text. One file may serve several embedders, one after
 * another. A text takes 6 bytes a component among others, 12 kilobytes if it is embedded alone; the
 * file never shrinks, and to begin again, delete it. What was embedded outlives the death of the
 * process once {@link #embed} has returned, though not that of the machine.
 *
 * <p>No embedding is returned but the one that was stored. All are checked when the file is opened;
 * a damaged one is set aside and begun again ({@link #setAside}), unless only the last commits are
 * lost: what these held is embedded anew.
 */
public final class StoredEmbedder implements ForwardingEmbedder {
  private final Embedder embedder;
  private final EmbeddingFile file;
  private volatile boolean closed;

  private StoredEmbedder(Embedder embedder, EmbeddingFile file) {
    this.embedder = embedder;
    this.file = file;
  }

  /**
   * Returns {@code embedder} with the embeddings of a file, which is made if it is not there, with
   * its folder. If this fails, the embedder stays open.
   *
   * @throws EmbeddingFileLockedException if the file is open already, here or in another process
   * @throws java.io.UncheckedIOException if it cannot be read or written
   */
  public static StoredEmbedder open(Embedder embedder, Path file) {
    return new StoredEmbedder(embedder, EmbeddingFile.open(file));
  }

  /**
   * Returns where a damaged file was moved to when this embedder was opened: beside it, as {@code
   * NAME.damaged}; empty if the file was whole or not there.
   */
  public Optional<Path> setAside() {
    return file.setAside();
  }

  @Override
  public Embedder behind() {
    return embedder;
  }

  /**
   * Returns the embedding of each text, in order; those that are not in the file are embedded and
   * added to it.
   *
   * @throws TextTooLongException if a text that is not in the file is too long
   * @throws IllegalStateException if this embedder is closed
   * @throws java.io.UncheckedIOException if the file cannot be read or written
   */
  @Override
  public List<Embedding> embed(List<String> texts, Role role) {
    if (closed) {
      throw new IllegalStateException("the embedder " + name() + " is closed");
    }
    List<ByteBuffer> keys = texts.stream().map(text -> key(role, text)).toList();
    Map<ByteBuffer, Embedding> known = file.find(keys, dimension());
    LinkedHashSet<String> missing = new LinkedHashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!known.containsKey(keys.get(i))) {
        missing.add(texts.get(i));
      }
    }
    known.putAll(embedMissing(List.copyOf(missing), texts, role));
    return keys.stream().map(known::get).map(Objects::requireNonNull).toList();
  }

  private Map<ByteBuffer, Embedding> embedMissing(
      List<String> missing, List<String> texts, Role role) {
    if (missing.isEmpty()) {
      return Map.of();
    }
    List<EmbeddingRecord> entries = new ArrayList<>();
    Map<ByteBuffer, Embedding> fresh = new HashMap<>();
    try {
      List<Embedding> embeddings = embedder.embed(missing, role);
      for (int i = 0; i < missing.size(); i++) {
        ByteBuffer key = key(role, missing.get(i));
        entries.add(new EmbeddingRecord(key, embeddings.get(i)));
        fresh.put(key, embeddings.get(i));
      }
    } catch (TextTooLongException e) {
      String text = missing.get(e.position());
      throw new TextTooLongException(texts.indexOf(text), e.tokens(), e.maxTokens(), text);
    }
    file.add(entries);
    return fresh;
  }

  private ByteBuffer key(Role role, String text) {
    String name = embedder.name();
    MessageDigest digest = BertModel.digest();
    digest.update((name.length() + " " + name + " " + role + " ").getBytes(StandardCharsets.UTF_8));
    ByteBuffer units = ByteBuffer.allocate(text.length() * Character.BYTES);
    units.asCharBuffer().put(text);
    digest.update(units);
    return ByteBuffer.wrap(digest.digest());
  }

  /** Frees the file and closes the embedder behind it. */
  @Override
  public void close() {
    closed = true;
    try {
      file.close();
    } finally {
      embedder.close();
    }
  }
}
