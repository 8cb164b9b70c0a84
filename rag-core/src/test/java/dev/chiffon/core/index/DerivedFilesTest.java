package dev.chiffon.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.FixedSizeChunker;
import dev.chiffon.core.chunk.WordTokens;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageListener;
import dev.chiffon.core.embed.HashEmbedder;
import dev.chiffon.core.retrieve.HybridConfig;
import dev.chiffon.core.retrieve.HybridRetriever;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graph and postings follow from the truth: whatever becomes of them, the index finds the same. */
class DerivedFilesTest {
  private final Path directory;
  private final CountingEmbedder embedder = new CountingEmbedder();
  private final MemorySource source = new MemorySource("docs");
  private final Path graph;
  private final Path postings;
  private List<Retrieved> expected = List.of();

  DerivedFilesTest(@TempDir Path directory) {
    this.directory = directory;
    graph = directory.resolve("graph.hnsw");
    postings = directory.resolve("postings");
  }

  @BeforeEach
  void makeAnIndex() {
    for (int i = 0; i < 30; i++) {
      source.put("d" + i, "word%d stands beside word%d and word%d".formatted(i, i + 1, i % 5));
    }
    try (ChunkIndex index = open()) {
      index.index(source, Deadline.never());
      expected = search(index);
    }
    embedder.documents();
    assertThat(graph).isNotEmptyFile();
    assertThat(postings).isNotEmptyDirectory();
  }

  @Test
  void a_graph_that_is_missing_is_made_anew_and_saved() throws IOException {
    byte[] before = Files.readAllBytes(graph);
    Files.delete(graph);
    requireTheSame("without a graph");
    assertThat(graph).hasBinaryContent(before);
  }

  @Test
  void postings_that_are_missing_are_made_anew() throws IOException {
    deletePostings();
    requireTheSame("without postings");
  }

  @Test
  void a_graph_that_was_cut_off_is_made_anew() throws IOException {
    byte[] whole = Files.readAllBytes(graph);
    for (int length : new int[] {0, 3, 8, 20, whole.length / 2, whole.length - 1}) {
      Files.write(graph, Arrays.copyOf(whole, length));
      requireTheSame("graph of %d bytes".formatted(length));
    }
  }

  @Test
  void a_graph_with_any_byte_changed_is_made_anew() throws IOException {
    byte[] whole = Files.readAllBytes(graph);
    long seed = 31;
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      byte[] damaged = whole.clone();
      int at = i < 16 ? i : random.nextInt(damaged.length);
      damaged[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(graph, damaged);
      requireTheSame("seed %d: byte %d changed".formatted(seed, at));
    }
  }

  @Test
  void postings_of_which_a_file_is_missing_or_cut_off_are_made_anew() throws IOException {
    for (Path file : files(postings)) {
      if (!file.endsWith("write.lock")) {
        Files.deleteIfExists(file);
        requireTheSame("without " + file.getFileName());
      }
    }
    for (Path file : files(postings)) {
      if (Files.exists(file) && Files.size(file) > 0) {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 7));
        requireTheSame("cut off " + file.getFileName());
      }
    }
  }

  @Test
  void files_of_an_older_generation_are_made_anew() throws IOException {
    Path older = Files.createDirectories(directory.resolve("older"));
    Files.copy(graph, older.resolve("graph.hnsw"));
    Path olderPostings = Files.createDirectories(older.resolve("postings"));
    for (Path file : files(postings)) {
      Files.copy(file, olderPostings.resolve(file.getFileName()));
    }
    source.put("d3", "quite another text").remove("d7");
    try (ChunkIndex index = open()) {
      index.index(source, Deadline.never());
      expected = search(index);
    }
    embedder.documents();
    Files.copy(older.resolve("graph.hnsw"), graph, StandardCopyOption.REPLACE_EXISTING);
    deletePostings();
    for (Path file : files(olderPostings)) {
      Files.copy(file, postings.resolve(file.getFileName()));
    }
    requireTheSame("older files");
  }

  @Test
  void a_run_that_changes_nothing_writes_nothing() throws IOException {
    byte[] before = Files.readAllBytes(graph);
    List<Path> files = files(postings);
    long modified = Files.getLastModifiedTime(graph).toMillis();
    try (ChunkIndex index = open()) {
      index.index(source, Deadline.never());
    }
    assertThat(Files.readAllBytes(graph)).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(graph).toMillis()).isEqualTo(modified);
    assertThat(files(postings)).isEqualTo(files);
  }

  private void requireTheSame(String when) {
    try (ChunkIndex index = open()) {
      assertThat(search(index)).as(when).isEqualTo(expected);
    }
    assertThat(embedder.documents()).as("%s: embedded", when).isZero();
  }

  private ChunkIndex open() {
    ChunkSize size = new ChunkSize(4, 4, WordTokens.COUNTER);
    return ChunkIndex.open(
        directory,
        new ChunkIndex.Parts(
            embedder, new FixedSizeChunker(size), Optional.empty(), StageListener.none()));
  }

  private static List<Retrieved> search(ChunkIndex index) {
    return new HybridRetriever(
            index.words(), index.vectors(), new HashEmbedder(), HybridConfig.defaults())
        .retrieve(Question.of("word3 beside word4"), 50);
  }

  private void deletePostings() throws IOException {
    for (Path file : files(postings)) {
      Files.delete(file);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
