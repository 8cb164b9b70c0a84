package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.Embedder.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredEmbedderTest implements EmbedderContract {
  private final Path folder;
  private final Path file;
  private int opened;
  private Embedder open;

  StoredEmbedderTest(@TempDir Path folder) {
    this.folder = folder;
    this.file = folder.resolve("new/embeddings");
    this.open = StoredEmbedder.open(new HashEmbedder(), file);
  }

  @AfterEach
  void closeFile() {
    open.close();
  }

  @Override
  public Embedder embedder() {
    return open;
  }

  @Override
  public Embedder newEmbedder() {
    opened++;
    return StoredEmbedder.open(new HashEmbedder(), folder.resolve("other" + opened));
  }

  /** An embedder whose texts are noted. */
  private StoredEmbedder reopened(RecordingEmbedder recorder) {
    open.close();
    StoredEmbedder stored = StoredEmbedder.open(recorder, file);
    open = stored;
    return stored;
  }

  @Test
  void what_was_embedded_once_is_not_embedded_by_the_next_process() {
    List<Embedding> before = open.embed(TEXTS, Role.DOCUMENT);
    RecordingEmbedder recorder = new RecordingEmbedder();
    assertThat(reopened(recorder).embed(TEXTS, Role.DOCUMENT)).isEqualTo(before);
    assertThat(recorder.asked()).isEmpty();
  }

  @Test
  void a_text_twice_in_one_call_is_embedded_once() {
    RecordingEmbedder recorder = new RecordingEmbedder();
    reopened(recorder).embed(List.of("a", "b", "a"), Role.DOCUMENT);
    assertThat(recorder.asked()).containsExactly("a", "b");
  }

  @Test
  void roles_and_names_of_embedders_are_kept_apart() {
    open.embed(List.of("a"), Role.DOCUMENT);
    RecordingEmbedder recorder = new RecordingEmbedder();
    reopened(recorder).embed(List.of("a"), Role.QUERY);
    assertThat(recorder.asked()).containsExactly("a");
    RecordingEmbedder other = new RecordingEmbedder(new HashEmbedder(32, 100));
    assertThat(reopened(other).embed(List.of("a"), Role.QUERY).get(0).dimension()).isEqualTo(32);
    assertThat(other.asked()).containsExactly("a");
  }

  @Test
  void a_long_text_is_refused_with_its_position_among_texts_that_are_kept() {
    open.embed(List.of("a"), Role.DOCUMENT);
    TextTooLongException refusal =
        catchThrowableOfType(
            TextTooLongException.class,
            () -> open.embed(List.of("a", "b", "x ".repeat(300)), Role.DOCUMENT));
    assertThat(refusal.position()).isEqualTo(2);
  }

  @Test
  void texts_embedded_one_by_one_take_three_blocks_each() throws IOException {
    for (int i = 0; i < 100; i++) {
      open.embed(List.of("text " + i), Role.DOCUMENT);
    }
    assertThat(Files.size(file)).isLessThan(103 * 3 * 4_096);
  }

  @Test
  void a_file_that_cannot_be_made_is_named() {
    Path below = file.resolve("embeddings");
    assertThatThrownBy(() -> StoredEmbedder.open(new HashEmbedder(), below))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(below.toString());
    assertThatThrownBy(() -> StoredEmbedder.open(new HashEmbedder(), folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(folder.toString());
    assertThat(folder).isDirectory();
  }

  @Test
  void no_thread_is_left_behind() {
    open.embed(TEXTS, Role.DOCUMENT);
    open.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(Thread::isAlive)
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("H2") || name.startsWith("MVStore"));
  }

  @Test
  void a_file_that_is_open_is_refused_by_name() {
    HashEmbedder second = new HashEmbedder();
    assertThatThrownBy(() -> StoredEmbedder.open(second, file))
        .isInstanceOf(EmbeddingFileLockedException.class)
        .hasMessageContaining("embeddings");
    assertThat(second.embed(List.of("still open"), Role.QUERY)).hasSize(1);
  }

  @Test
  void a_file_that_another_process_has_open_is_refused() throws Exception {
    Process other = start(Locking.class, file.resolveSibling("shared"));
    try {
      assertThat(other.getInputStream().read()).isEqualTo('k');
      assertThatThrownBy(
              () -> StoredEmbedder.open(new HashEmbedder(), file.resolveSibling("shared")))
          .isInstanceOf(EmbeddingFileLockedException.class);
    } finally {
      other.destroyForcibly().waitFor();
    }
    StoredEmbedder.open(new HashEmbedder(), file.resolveSibling("shared")).close();
  }

  @Test
  void what_a_killed_process_had_embedded_is_there() throws Exception {
    Path shared = file.resolveSibling("shared");
    Process other = start(Growing.class, shared);
    InputStream done = other.getInputStream();
    for (int i = 0; i < 150; i++) {
      assertThat(done.read()).isEqualTo('k');
    }
    other.destroyForcibly().waitFor();
    List<String> texts = IntStream.range(0, 150).mapToObj(i -> "text " + i).toList();
    RecordingEmbedder recorder = new RecordingEmbedder();
    try (StoredEmbedder stored = StoredEmbedder.open(recorder, shared)) {
      assertThat(stored.setAside()).isEmpty();
      assertThat(stored.embed(texts, Role.DOCUMENT))
          .isEqualTo(new HashEmbedder().embed(texts, Role.DOCUMENT));
      assertThat(recorder.asked()).isEmpty();
    }
  }

  private static Process start(Class<?> program, Path argument) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            Objects.requireNonNull(System.getProperty("java.class.path")),
            program.getName(),
            argument.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** A process that embeds, says so, and holds the file until it is killed. */
  static final class Locking {
    private Locking() {}

    public static void main(String[] args) throws Exception {
      StoredEmbedder stored = StoredEmbedder.open(new HashEmbedder(), Path.of(args[0]));
      stored.embed(TEXTS, Role.DOCUMENT);
      System.out.write('k');
      System.out.flush();
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  /** A process that embeds text after text, opening the file anew now and then, until killed. */
  static final class Growing {
    private Growing() {}

    public static void main(String[] args) throws Exception {
      for (int i = 0; ; ) {
        try (StoredEmbedder stored = StoredEmbedder.open(new HashEmbedder(), Path.of(args[0]))) {
          for (int end = i + 40; i < end; i++) {
            stored.embed(List.of("text " + i), Role.DOCUMENT);
            System.out.write('k');
            System.out.flush();
          }
        }
      }
    }
  }
}
