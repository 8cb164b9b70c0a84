package dev.chiffon.core.lexical;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Bm25IndexTest implements LexicalIndexContract {
  private static final Bm25Config CONFIG = Bm25Config.defaults();
  private static final Map<String, Chunk> CHUNKS =
      Stream.of(chunk("a", "apple tart"), chunk("b", "apple pie with apple"), chunk("c", "bread"))
          .collect(Collectors.toMap(Chunk::id, each -> each));

  @Override
  public LexicalIndex index() {
    return Bm25Index.inMemory(CONFIG);
  }

  private static Bm25Index opened(Path folder, Bm25Config config) {
    return Bm25Index.open(folder, config, id -> Optional.ofNullable(CHUNKS.get(id)));
  }

  @Test
  void the_score_is_that_of_robertson_and_zaragoza() {
    try (Bm25Index index = Bm25Index.inMemory(CONFIG.withPairWeight(0))) {
      index.upsert(List.of(chunk("a", "one two three"), chunk("b", "one one one one two")));
      double idf = Math.log(1 + (2 - 2 + .5) / (2 + .5));
      double expected = idf * 4 / (4 + 1.2 * (1 - .75 + .75 * 5 / 4));

      Retrieved best = index.search(Question.of("one"), 1).get(0);

      assertThat(best.chunk().documentId()).isEqualTo("b");
      assertThat(best.score()).isCloseTo(expected, within(1e-6));
    }
  }

  @Test
  void adjacent_terms_count_when_they_stand_together() {
    try (LexicalIndex index = index()) {
      index.upsert(
          List.of(chunk("apart", "error 217 valve E"), chunk("code", "valve error E-217")));
      assertThat(names(index.search(Question.of("E-217"), 2))).containsExactly("code", "apart");
    }
  }

  @Test
  void committed_chunks_are_there_after_reopening_with_the_same_scores(@TempDir Path folder) {
    Question question = Question.of("apple");
    List<Retrieved> before;
    try (Bm25Index index = opened(folder, CONFIG)) {
      index.upsert(List.copyOf(CHUNKS.values()));
      index.commit("generation 7");
      before = index.search(question, 10);
    }
    try (Bm25Index index = opened(folder, CONFIG)) {
      assertThat(index.committedTag()).contains("generation 7");
      assertThat(index.search(question, 10)).isEqualTo(before).hasSize(2);
    }
  }

  @Test
  void writes_after_the_commit_end_with_the_index(@TempDir Path folder) {
    try (Bm25Index index = opened(folder, CONFIG)) {
      assertThat(index.committedTag()).isEmpty();
      index.upsert(List.copyOf(CHUNKS.values()));
      index.commit("first");
      index.clear();
      assertThat(index.size()).isZero();
      assertThat(index.committedTag()).contains("first");
    }
    try (Bm25Index index = opened(folder, CONFIG)) {
      assertThat(index.size()).isEqualTo(3);
    }
  }

  @Test
  void postings_of_another_language_or_spelling_have_no_tag(@TempDir Path folder) {
    try (Bm25Index index = opened(folder, CONFIG)) {
      index.commit("first");
    }
    try (Bm25Index index = opened(folder, CONFIG.withLanguage(Language.GERMAN))) {
      assertThat(index.committedTag()).isEmpty();
    }
    try (Bm25Index index = opened(folder, CONFIG.withSpelling(Spelling.EXACT))) {
      assertThat(index.committedTag()).isEmpty();
    }
    try (Bm25Index index = opened(folder, CONFIG.withK1(.9).withB(.4))) {
      assertThat(index.committedTag()).contains("first");
    }
  }

  @Test
  void results_that_nobody_knows_are_left_out(@TempDir Path folder) {
    try (Bm25Index index = opened(folder, CONFIG)) {
      index.upsert(List.of(chunk("unknown", "apple")));
      assertThat(index.search(Question.of("apple"), 10)).isEmpty();
    }
  }

  @Test
  void an_interrupted_thread_does_the_index_no_harm(@TempDir Path folder) {
    try (Bm25Index index = opened(folder, CONFIG)) {
      index.upsert(List.copyOf(CHUNKS.values()));
      Thread.currentThread().interrupt();
      assertThat(index.search(Question.of("bread"), 10)).hasSize(1);
      index.remove(List.of("nothing#0-1"));
      index.commit("interrupted");
      assertThat(Thread.interrupted()).isTrue();

      index.remove(List.of(chunk("c", "bread").id()));
      assertThat(index.search(Question.of("bread"), 10)).isEmpty();
    }
    try (Bm25Index index = opened(folder, CONFIG)) {
      assertThat(index.committedTag()).contains("interrupted");
      assertThat(index.size()).isEqualTo(3);
    }
  }

  @Test
  void a_directory_serves_one_index_at_a_time(@TempDir Path folder) {
    try (Bm25Index index = opened(folder, CONFIG)) {
      assertThatThrownBy(() -> opened(folder, CONFIG)).isInstanceOf(UncheckedIOException.class);
      assertThat(index.size()).isZero();
    }
  }

  @Test
  void a_closed_index_says_so() {
    LexicalIndex index = index();
    index.close();
    index.close();
    assertThatIllegalStateException().isThrownBy(() -> index.search(Question.of("apple"), 1));
  }
}
