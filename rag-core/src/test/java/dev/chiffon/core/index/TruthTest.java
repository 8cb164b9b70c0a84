package dev.chiffon.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthTest {
  private static final Embedding EAST = Embedding.normalized(new float[] {.3f, .1f});
  private static final Embedding NORTH = Embedding.normalized(new float[] {0, 1});

  private final Path directory;

  TruthTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void what_was_committed_is_there_when_it_is_opened_again() {
    try (Truth truth = Truth.open(directory)) {
      truth.commit(() -> truth.put(stored("a", "hello"), List.of(EAST)));
    }
    try (Truth truth = Truth.open(directory)) {
      assertThat(truth.documents()).containsExactly(stored("a", "hello"));
      assertThat(truth.find("a")).contains(stored("a", "hello"));
      assertThat(truth.embeddings("a")).containsExactly(EAST);
      assertThat(truth.generation()).isEqualTo(1);
    }
  }

  @Test
  void what_was_not_committed_is_lost_when_it_is_closed() {
    try (Truth truth = Truth.open(directory)) {
      truth.commit(() -> truth.put(stored("a", "hello"), List.of(EAST)));
      truth.put(stored("b", "late"), List.of(EAST));
      truth.remove("a");
    }
    try (Truth truth = Truth.open(directory)) {
      assertThat(truth.documents()).containsExactly(stored("a", "hello"));
    }
  }

  @Test
  void a_crash_leaves_exactly_what_was_committed() throws IOException {
    Path copy = directory.resolve("copy");
    Path original = directory.resolve("original");
    try (Truth truth = Truth.open(original)) {
      truth.commit(() -> truth.put(stored("a", "hello"), List.of(EAST)));
      truth.put(stored("b", "late"), List.of(EAST));
      Files.createDirectories(copy);
      Files.copy(original.resolve("truth.mv"), copy.resolve("truth.mv"));
    }
    try (Truth truth = Truth.open(copy)) {
      assertThat(truth.documents()).containsExactly(stored("a", "hello"));
      assertThat(truth.generation()).isEqualTo(1);
    }
  }

  @Test
  void writes_that_fail_half_way_leave_nothing_behind() {
    for (Truth opened : List.of(Truth.inMemory(), Truth.open(directory))) {
      try (Truth truth = opened) {
        truth.commit(() -> truth.put(stored("a", "hello"), List.of(EAST)));
        assertThatThrownBy(
                () ->
                    truth.commit(
                        () -> {
                          truth.put(stored("a", "changed"), List.of(NORTH));
                          truth.put(stored("b", "new"), List.of(NORTH));
                          throw new UncheckedIOException(new IOException("disk full"));
                        }))
            .isInstanceOf(UncheckedIOException.class);
        assertThat(truth.documents()).containsExactly(stored("a", "hello"));
        assertThat(truth.embeddings("a")).containsExactly(EAST);
        assertThat(truth.generation()).isEqualTo(1);
        truth.commit(() -> truth.remove("a"));
        assertThat(truth.documents()).isEmpty();
        assertThat(truth.embeddings("a")).isEmpty();
      }
    }
  }

  @Test
  void a_second_opening_says_that_it_is_in_use() {
    try (Truth truth = Truth.open(directory)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> Truth.open(directory))
          .withMessageContaining("cannot read the index in '" + directory + "': it is in use");
      truth.commit(() -> truth.put(stored("a", "still open"), List.of(EAST)));
    }
    Truth.open(directory).close();
  }

  @Test
  void another_format_is_refused_and_leaves_the_file_free() {
    try (MVStore newer = MVStore.open(directory.resolve("truth.mv").toString())) {
      newer.openMap("settings").put("format", "1");
    }
    for (int i = 0; i < 2; i++) {
      assertThatIllegalStateException()
          .isThrownBy(() -> Truth.open(directory))
          .withMessage(
              "need an index of format 2, got format 1 in '"
                  + directory
                  + "': index the documents again, into an empty folder");
    }
  }

  @Test
  void a_file_that_is_none_of_ours_is_damaged() throws IOException {
    Files.writeString(directory.resolve("truth.mv"), "no index at all ".repeat(1_000));
    assertThatIllegalStateException()
        .isThrownBy(() -> Truth.open(directory))
        .withMessageContaining("it is damaged");
  }

  @Test
  void damage_is_noticed_or_costs_a_commit_but_is_never_read_as_another_text() throws IOException {
    Path file = directory.resolve("truth.mv");
    StoredDocument original = stored("a", "hello world ".repeat(400));
    try (Truth truth = Truth.open(directory)) {
      truth.commit(() -> truth.put(original, List.of(EAST)));
    }
    byte[] whole = Files.readAllBytes(file);
    long seed = 23;
    Random random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      byte[] damaged = whole.clone();
      int at = random.nextInt(damaged.length);
      for (int j = at; j < Math.min(damaged.length, at + 16); j++) {
        damaged[j] = (byte) random.nextInt();
      }
      Files.write(file, damaged);
      requireWholeOrRefused(original, "seed %d, round %d, at %d".formatted(seed, i, at));
    }
  }

  private void requireWholeOrRefused(StoredDocument original, String round) {
    try (Truth truth = Truth.open(directory)) {
      for (StoredDocument read : truth.documents()) {
        assertThat(read).as(round).isEqualTo(original);
      }
    } catch (IllegalStateException e) {
      assertThat(e).as(round).hasMessageContaining("it is damaged");
    }
  }

  @Test
  void a_directory_that_cannot_be_made_is_named() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "x");
    assertThatThrownBy(() -> Truth.open(file.resolve("index")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot make the index directory " + file.resolve("index"));
  }

  @Test
  void closing_twice_is_harmless() {
    Truth truth = Truth.open(directory);
    truth.close();
    truth.close();
  }

  private static StoredDocument stored(String id, String text) {
    Document document = Document.ofText(id, text);
    List<Chunk> chunks = List.of(Chunk.of(document, new Span(0, text.length())));
    return new StoredDocument("source", "hash of " + text, document, chunks);
  }
}
