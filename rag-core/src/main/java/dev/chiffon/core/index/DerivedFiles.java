package dev.chiffon.core.index;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.lexical.Bm25Config;
import dev.chiffon.core.lexical.Bm25Index;
import dev.chiffon.core.store.HnswStore;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of an index directory that follow from the truth: the graph and the postings. Each
 * names the generation of the truth it was made from; one of another generation, damaged or absent,
 * is made anew.
 */
final class DerivedFiles {
  private static final System.Logger LOG = System.getLogger(DerivedFiles.class.getName());

  private final Path graph;
  private final Path postings;

  DerivedFiles(Path directory) {
    this.graph = directory.resolve("graph.hnsw");
    this.postings = directory.resolve("postings");
  }

  /** Returns the store of that generation, as it was saved or made anew. */
  HnswStore openGraph(long generation, List<EmbeddedChunk> chunks) {
    return savedGraph(generation, chunks)
        .orElseGet(
            () -> {
              HnswStore made = new HnswStore();
              made.upsert(chunks);
              saveGraph(generation, made);
              return made;
            });
  }

  private Optional<HnswStore> savedGraph(long generation, List<EmbeddedChunk> chunks) {
    if (!Files.exists(graph)) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(graph)))) {
      return in.readLong() == generation
          ? Optional.of(HnswStore.open(in, chunks))
          : Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the graph is made anew", e);
      return Optional.empty();
    }
  }

  /** Saves the store; a crash leaves the old file or the new one, never a part. */
  void saveGraph(long generation, HnswStore store) {
    Path unfinished = graph.resolveSibling("graph.hnsw.tmp");
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
        out.writeLong(generation);
        store.save(out);
      }
      Files.move(unfinished, graph, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot save the graph to " + graph, e);
    }
  }

  /** Returns the postings of that generation, as they were saved or made anew. */
  Bm25Index openPostings(long generation, Library library, Bm25Config config) {
    Bm25Index index = openPostings(library, config);
    try {
      if (!index.committedTag().equals(Optional.of(tag(generation)))) {
        index.clear();
        library.all().forEach(document -> index.upsert(document.chunks()));
        index.commit(tag(generation));
      }
      return index;
    } catch (RuntimeException e) {
      index.close();
      throw e;
    }
  }

  private Bm25Index openPostings(Library library, Bm25Config config) {
    try {
      return Bm25Index.open(postings, config, library::chunk);
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the postings are made anew", e);
      deletePostings();
      return Bm25Index.open(postings, config, library::chunk);
    }
  }

  private void deletePostings() {
    try (Stream<Path> files = Files.list(postings)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the damaged postings in " + postings, e);
    }
  }

  static String tag(long generation) {
    return Long.toString(generation);
  }
}
