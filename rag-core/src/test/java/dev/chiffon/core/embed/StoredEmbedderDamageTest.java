package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.Embedder.Role;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredEmbedderDamageTest {
  private static final List<String> TEXTS = EmbedderContract.TEXTS;
  private static final List<String> MANY =
      IntStream.range(0, 40).mapToObj(i -> "text " + i).toList();

  private final Path file;
  private Embedder open;

  StoredEmbedderDamageTest(@TempDir Path folder) {
    this.file = folder.resolve("embeddings");
    this.open = StoredEmbedder.open(new HashEmbedder(), file);
  }

  @AfterEach
  void closeFile() {
    open.close();
  }

  private StoredEmbedder reopened(Embedder embedder) {
    open.close();
    StoredEmbedder stored = StoredEmbedder.open(embedder, file);
    open = stored;
    return stored;
  }

  @Test
  void a_file_cut_anywhere_never_gives_a_wrong_embedding() throws IOException {
    byte[] whole = fileOfManyCommits();
    List<Embedding> expected = new HashEmbedder().embed(MANY, Role.DOCUMENT);
    for (int length = 1; length <= whole.length; length += 4_001) {
      open.close();
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(reopened(new RecordingEmbedder()).embed(MANY, Role.DOCUMENT)).isEqualTo(expected);
    }
  }

  /** Not only damage to an embedding, but also to what the store keeps about its file. */
  @Test
  void a_file_damaged_anywhere_never_gives_a_wrong_embedding() throws IOException {
    byte[] whole = fileOfManyCommits();
    List<Embedding> expected = new HashEmbedder().embed(MANY, Role.DOCUMENT);
    long seed = 42;
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      byte[] damaged = whole.clone();
      int at = random.nextInt(damaged.length);
      int end = Math.min(damaged.length, at + (random.nextBoolean() ? 1 : 4_096));
      while (at < end) {
        damaged[at++] = (byte) random.nextInt();
      }
      open.close();
      Files.write(file, damaged);
      assertThat(reopened(new RecordingEmbedder()).embed(MANY, Role.DOCUMENT))
          .as("seed %d, round %d, to %d", seed, i, end)
          .isEqualTo(expected);
    }
  }

  private byte[] fileOfManyCommits() throws IOException {
    MANY.forEach(text -> open.embed(List.of(text), Role.DOCUMENT));
    byte[] whole = Files.readAllBytes(file);
    open.close();
    return whole;
  }

  @Test
  void a_file_with_a_damaged_embedding_is_set_aside_and_begun_again() throws IOException {
    List<Embedding> expected = open.embed(TEXTS, Role.DOCUMENT);
    open.close();
    byte[] damaged = Files.readAllBytes(file);
    damaged[place(damaged, expected.get(3)) + 5] ^= 1;
    for (int number = 1; number <= 2; number++) {
      open.close();
      Files.write(file, damaged);
      StoredEmbedder stored = reopened(new RecordingEmbedder());
      assertThat(stored.setAside())
          .contains(file.resolveSibling("embeddings.damaged" + (number == 1 ? "" : number)));
      assertThat(stored.setAside().orElseThrow()).hasBinaryContent(damaged);
      assertThat(stored.embed(TEXTS, Role.DOCUMENT)).isEqualTo(expected);
      RecordingEmbedder recorder = new RecordingEmbedder();
      assertThat(reopened(recorder).setAside()).isEmpty();
      assertThat(open.embed(TEXTS, Role.DOCUMENT)).isEqualTo(expected);
      assertThat(recorder.asked()).isEmpty();
    }
  }

  /** Returns where an embedding stands in the bytes of a file. */
  private static int place(byte[] file, Embedding embedding) {
    float[] components = embedding.toArray();
    ByteBuffer wanted = ByteBuffer.allocate(components.length * Float.BYTES);
    wanted.asFloatBuffer().put(components);
    for (int at = 0; at + wanted.capacity() <= file.length; at++) {
      if (ByteBuffer.wrap(file, at, wanted.capacity()).equals(wanted)) {
        return at;
      }
    }
    throw new AssertionError("the embedding is not in the file");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10_000})
  void a_file_of_another_kind_is_set_aside(int times) throws IOException {
    open.close();
    Files.writeString(file, "not embeddings at all".repeat(times));
    assertThat(reopened(new RecordingEmbedder()).setAside())
        .contains(file.resolveSibling("embeddings.damaged"));
  }

  @Test
  void another_store_is_set_aside_as_it_was() throws IOException {
    open.close();
    Files.delete(file);
    try (MVStore store = MVStore.open(file.toString())) {
      store.openMap("documents").put("a", "text");
    }
    byte[] before = Files.readAllBytes(file);
    assertThat(reopened(new RecordingEmbedder()).setAside().orElseThrow()).hasBinaryContent(before);
  }

  /** More embeddings than the store is sure to have in memory, of which it has to read some. */
  @Test
  void damage_behind_the_back_of_an_open_embedder_never_gives_a_wrong_embedding()
      throws IOException {
    List<String> texts = IntStream.range(0, 40_000).mapToObj(i -> "text " + i).toList();
    List<Embedding> expected = open.embed(texts, Role.DOCUMENT);
    reopened(new HashEmbedder());
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      for (int at = 16_384; at < Files.size(file) / 2; at += 16_384) {
        channel.position(at).write(ByteBuffer.allocate(16));
      }
    }
    assertThat(open.embed(texts, Role.DOCUMENT)).isEqualTo(expected);
  }
}
