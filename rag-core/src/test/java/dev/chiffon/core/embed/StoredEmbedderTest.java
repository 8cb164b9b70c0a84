package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.Embedder.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredEmbedderTest implements EmbedderContract {
  private static final int HEADER = "chiffon embeddings 1\n".length();
  private static final int RECORD = 4 + 32 + 64 * 4 + 4;

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
  void a_file_cut_anywhere_gives_what_was_whole_and_embeds_the_rest() throws IOException {
    List<String> texts = List.of("one", "two", "three");
    List<Embedding> expected = open.embed(texts, Role.DOCUMENT);
    open.close();
    byte[] whole = Files.readAllBytes(file);
    assertThat(whole).hasSize(HEADER + 3 * RECORD);
    for (int length = HEADER; length <= whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      RecordingEmbedder recorder = new RecordingEmbedder();
      StoredEmbedder stored = reopened(recorder);
      assertThat(stored.embed(texts, Role.DOCUMENT)).isEqualTo(expected);
      assertThat(recorder.asked()).hasSize(3 - (length - HEADER) / RECORD);
      assertThat(stored.setAside()).isEmpty();
    }
  }

  @Test
  void a_damaged_file_is_set_aside_and_never_gives_a_wrong_embedding() throws IOException {
    List<Embedding> expected = open.embed(TEXTS, Role.DOCUMENT);
    open.close();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(42);
    for (int i = 0; i < 50; i++) {
      byte[] damaged = whole.clone();
      int at = HEADER + random.nextInt(TEXTS.size() - 1) * RECORD + Integer.BYTES;
      damaged[at + random.nextInt(RECORD - Integer.BYTES)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      StoredEmbedder stored = reopened(new RecordingEmbedder());
      assertThat(stored.setAside()).isPresent();
      assertThat(stored.setAside().orElseThrow()).hasBinaryContent(damaged);
      assertThat(stored.embed(TEXTS, Role.DOCUMENT)).isEqualTo(expected);
    }
    assertThat(folder.resolve("new/embeddings.damaged50")).exists();
  }

  @Test
  void a_file_of_another_kind_is_set_aside() throws IOException {
    open.close();
    Files.writeString(file, "not embeddings at all, but somebody's notes");
    assertThat(reopened(new RecordingEmbedder()).setAside())
        .contains(folder.resolve("new/embeddings.damaged"));
  }

  @Test
  void damage_behind_the_back_of_an_open_embedder_is_embedded_anew() throws IOException {
    List<Embedding> expected = open.embed(TEXTS, Role.DOCUMENT);
    byte[] zeros = new byte[RECORD];
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.position(HEADER + RECORD).write(java.nio.ByteBuffer.wrap(zeros));
    }
    assertThat(open.embed(TEXTS, Role.DOCUMENT)).isEqualTo(expected);
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
    Process other = start(Locking.class, shared);
    assertThat(other.getInputStream().read()).isEqualTo('k');
    other.destroyForcibly().waitFor();
    RecordingEmbedder recorder = new RecordingEmbedder();
    try (StoredEmbedder stored = StoredEmbedder.open(recorder, shared)) {
      assertThat(stored.embed(TEXTS, Role.DOCUMENT))
          .isEqualTo(new HashEmbedder().embed(TEXTS, Role.DOCUMENT));
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
}
