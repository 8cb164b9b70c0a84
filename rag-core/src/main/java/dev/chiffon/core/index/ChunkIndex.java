package dev.chiffon.core.index;

import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.StageListener;
import dev.chiffon.core.data.Uninterrupted;
import dev.chiffon.core.embed.ChunkEmbedder;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.lexical.Bm25Config;
import dev.chiffon.core.lexical.Bm25Index;
import dev.chiffon.core.lexical.LexicalIndex;
import dev.chiffon.core.store.HnswStore;
import dev.chiffon.core.store.VectorStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Documents, their chunks and embeddings, in memory or in a directory, kept in step with sources.
 * Safe for many readers and one writer; a second writer waits.
 */
public final class ChunkIndex implements AutoCloseable {
  private static final String EMBEDDER = "embedder";
  private static final String INPUTS = "chunk embedder";

  /** How chunks were embedded before it was written down. */
  private static final String FIRST_INPUTS = "contextual-1";

  private final Parts parts;
  private final Truth truth;
  private final Library library;
  private final Optional<DerivedFiles> files;
  private final VectorStore vectors;
  private final Bm25Index words;
  private final ReentrantLock writing = new ReentrantLock();
  private boolean torn;
  private boolean closed;

  /**
   * What an index is made with.
   *
   * @param chunkEmbedder embeds the chunks
   * @param chunker cuts the documents
   * @param store holds the embedded chunks; the index fills it, and its own {@code HnswStore} if
   *     empty
   * @param listener hears of each document that is done
   * @param words how text is read and scored by its words
   */
  public record Parts(
      ChunkEmbedder chunkEmbedder,
      Chunker chunker,
      Optional<VectorStore> store,
      StageListener listener,
      Bm25Config words) {

    /** Creates parts that read words as {@link Bm25Config#defaults} does. */
    public Parts(
        ChunkEmbedder chunkEmbedder,
        Chunker chunker,
        Optional<VectorStore> store,
        StageListener listener) {
      this(chunkEmbedder, chunker, store, listener, Bm25Config.defaults());
    }

    /** Creates parts that embed chunks in the usual way, each under its title and headings. */
    public Parts(
        Embedder embedder, Chunker chunker, Optional<VectorStore> store, StageListener listener) {
      this(ChunkEmbedder.contextual(embedder), chunker, store, listener);
    }

    /** Returns the same with another way to read words. */
    public Parts withWords(Bm25Config words) {
      return new Parts(chunkEmbedder, chunker, store, listener, words);
    }
  }

  private ChunkIndex(Parts parts, Truth truth, Optional<DerivedFiles> files) {
    this.parts = parts;
    this.truth = truth;
    this.files = files;
    this.library = new Library(parts.chunker());
    truth.documents().forEach(library::put);
    long generation = truth.generation();
    this.vectors = openStore(generation);
    this.words =
        files
            .map(own -> own.openPostings(generation, library, parts.words()))
            .orElseGet(() -> Bm25Index.inMemory(parts.words()));
  }

  /** Returns an empty index that lasts as long as the process. */
  public static ChunkIndex inMemory(Parts parts) {
    return new ChunkIndex(parts, Truth.inMemory(), Optional.empty());
  }

  /**
   * Returns the index in {@code directory}, which is made if it is not there. Nothing is embedded.
   *
   * @throws IllegalStateException if it is open already, here or in another process; if it is
   *     damaged; or if it was embedded with another embedder than that of {@code parts}
   */
  public static ChunkIndex open(Path directory, Parts parts) {
    return Uninterrupted.get(() -> openNow(directory, parts));
  }

  private static ChunkIndex openNow(Path directory, Parts parts) {
    Truth truth = Truth.open(directory);
    try {
      requireSameEmbedder(truth, parts.chunkEmbedder(), directory);
      return new ChunkIndex(parts, truth, Optional.of(new DerivedFiles(directory)));
    } catch (RuntimeException e) {
      truth.close();
      throw e;
    }
  }

  private static void requireSameEmbedder(Truth truth, ChunkEmbedder chunks, Path directory) {
    String inputs = truth.setting(EMBEDDER).map(any -> FIRST_INPUTS).orElse(chunks.name());
    requireSame(truth, EMBEDDER, chunks.embedder().name(), chunks.embedder().name(), directory);
    requireSame(truth, INPUTS, chunks.name(), inputs, directory);
  }

  /** Requires the setting that the index was made with, {@code usual} if none was written. */
  private static void requireSame(
      Truth truth, String setting, String name, String usual, Path directory) {
    String before = truth.setting(setting).orElse(usual);
    if (!before.equals(name)) {
      throw new IllegalStateException(
          "need the %s '%s' that the index in '%s' was made with, got '%s'; to change it, index into a new directory"
              .formatted(setting, before, directory, name));
    }
    truth.set(setting, name);
  }

  private VectorStore openStore(long generation) {
    List<EmbeddedChunk> chunks =
        library.all().stream().flatMap(document -> embedded(document).stream()).toList();
    if (parts.store().isEmpty() && files.isPresent()) {
      return files.get().openGraph(generation, chunks);
    }
    VectorStore store = parts.store().orElseGet(HnswStore::new);
    store.upsert(chunks);
    return store;
  }

  private List<EmbeddedChunk> embedded(StoredDocument document) {
    return EmbeddedChunk.pair(document.chunks(), truth.embeddings(document.id()));
  }

  /**
   * Brings the index in step with {@code source}: adds what is new, replaces what changed, embeds
   * only chunks whose text changed, and deletes what has vanished from the source. Documents that
   * cannot be read, or have a chunk too long for the embedder, are reported and never stop the
   * others; the version indexed before stays.
   *
   * <p>An exception of the embedder or of a store ends the run. Whenever a run ends, documents
   * already written stay, whole, and the others are as they were before.
   *
   * @param deadline when to stop
   * @throws dev.chiffon.core.data.DeadlineExceededException if it passes
   * @throws java.util.concurrent.CancellationException if it is cancelled or this thread
   *     interrupted
   * @throws IllegalStateException if this index is closed
   */
  public IndexReport index(DocumentSource source, Deadline deadline) {
    writing.lock();
    try {
      if (closed) {
        throw new IllegalStateException("this index is closed");
      }
      long before = truth.generation();
      try {
        return new IndexRun(source, deadline, this).run();
      } finally {
        if (truth.generation() != before && !torn) {
          Uninterrupted.run(this::saveDerived);
        }
      }
    } finally {
      writing.unlock();
    }
  }

  /**
   * Does one write to what is derived; if it fails, the files are made anew at the next opening.
   */
  void deriving(Runnable write) {
    boolean whole = false;
    try {
      write.run();
      whole = true;
    } finally {
      torn |= !whole;
    }
  }

  private void saveDerived() {
    long generation = truth.generation();
    files.ifPresent(
        own -> {
          if (vectors instanceof HnswStore graph && parts.store().isEmpty()) {
            own.saveGraph(generation, graph);
          }
          words.commit(DerivedFiles.tag(generation));
        });
  }

  /** Returns the texts around the chunks. */
  public Passages passages() {
    return library;
  }

  /** Returns the embedded chunks; to be read only. */
  public VectorStore vectors() {
    return vectors;
  }

  /** Returns the words of the chunks; to be read only. */
  public LexicalIndex words() {
    return words;
  }

  /** Returns how many documents there are. */
  public int documentCount() {
    return library.documentCount();
  }

  /** Returns how many chunks there are. */
  public int chunkCount() {
    return library.chunkCount();
  }

  /**
   * Frees the directory, but not a store that was given; all that was indexed is already safe. A
   * run that is under way ends first. A second call does nothing.
   */
  @Override
  public void close() {
    writing.lock();
    try {
      if (!closed) {
        closed = true;
        Uninterrupted.run(this::closeParts);
      }
    } finally {
      writing.unlock();
    }
  }

  private void closeParts() {
    try (truth;
        words) {
      if (parts.store().isEmpty()) {
        vectors.close();
      }
    }
  }

  ChunkEmbedder chunkEmbedder() {
    return parts.chunkEmbedder();
  }

  Chunker chunker() {
    return parts.chunker();
  }

  StageListener listener() {
    return parts.listener();
  }

  Library library() {
    return library;
  }

  Truth truth() {
    return truth;
  }
}
