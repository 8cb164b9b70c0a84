package dev.chiffon.core.lexical;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.RankingPromise;
import dev.chiffon.core.data.Retrieved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link LexicalIndex} promises. A test implements {@link #index} and inherits the
 * tests; there is nothing else to override.
 */
public interface LexicalIndexContract
    extends LexicalQuestionsContract, LexicalHistoryContract, TermStatisticsContract {
  /** Returns a fresh, empty index for English. */
  @Override
  LexicalIndex index();

  /** Nor does it know the score of any chunk. */
  @Test
  default void an_empty_index_finds_nothing() {
    try (LexicalIndex index = index()) {
      RankingPromise promise =
          new RankingPromise("an empty index finds nothing", "'anything', k = 10");
      promise.requireSize(index.search(Question.of("anything"), 10), 0);
      assertThat(index.scores(Question.of("anything"), List.of("a#0-1")))
          .as(promise.at("score of a#0-1"))
          .isEmpty();
      assertThat(index.scores(Question.of("anything"), List.of()))
          .as(promise.at("scores of no ids"))
          .isEmpty();
      assertThat(index.size()).as(promise.at("size")).isZero();
    }
  }

  /** Other forms of a word count as the word; a chunk without any of them is not found. */
  @Test
  default void chunks_that_share_a_term_are_found_best_first_with_stage_and_rank() {
    try (LexicalIndex index = index()) {
      index.upsert(
          List.of(
              chunk("one", "Dogs chase cats, and cats flee."),
              chunk("two", "A cat sat on the mat."),
              chunk("other", "Stones do not move.")));

      List<Retrieved> found = index.search(Question.of("Which cats sit on a mat?"), 10);

      RankingPromise promise =
          new RankingPromise(
              "chunks that share a term are found best first with stage and rank",
              "'Which cats sit on a mat?', k = 10");
      promise.requireDocuments(found, "two", "one");
      promise.requireEach(
          found,
          "one stage, lexical, with a score above 0",
          each ->
              each.history().size() == 1
                  && each.history().get(0).stage().equals("lexical")
                  && each.score() > 0);
      promise.requireRanks(found);
    }
  }

  /** Fewer if there are fewer. */
  @Test
  default void at_most_k_are_found() {
    try (LexicalIndex index = index()) {
      index.upsert(IntStream.range(0, 9).mapToObj(i -> chunk("d" + i, "same words")).toList());
      String promise = "at most k are found";
      new RankingPromise(promise, "'words', k = 4")
          .requireSize(index.search(Question.of("words"), 4), 4);
      new RankingPromise(promise, "'words', k = 2^31 - 1")
          .requireSize(index.search(Question.of("words"), Integer.MAX_VALUE), 9);
    }
  }

  /** The message names the k that was given. */
  @Test
  default void k_below_one_is_refused() {
    try (LexicalIndex index = index()) {
      assertThatIllegalArgumentException()
          .as("promise broken: k below one is refused: 'words', k = 0")
          .isThrownBy(() -> index.search(Question.of("words"), 0))
          .withMessageContaining("got 0");
    }
  }

  /** Of chunks with equal scores, those with the lowest ids are found. */
  @Test
  default void ties_stand_by_id_even_where_the_list_is_cut() {
    try (LexicalIndex index = index()) {
      // U+FF5E sorts after the surrogates of U+1F600 as a code point, before it in UTF-16 order.
      for (String name : List.of("e", "a", "\uFF5E", "d", "\uD83D\uDE00", "b", "c")) {
        index.upsert(List.of(chunk(name, "same words")));
      }
      String promise = "ties stand by id, in UTF-16 order";
      new RankingPromise(promise, "'words', k = 3")
          .requireDocuments(index.search(Question.of("words"), 3), "a", "b", "c");
      new RankingPromise(promise, "'words', k = 9, from rank 6 on")
          .requireDocuments(
              index.search(Question.of("words"), 9).subList(5, 7), "\uD83D\uDE00", "\uFF5E");
    }
  }

  /** Nothing of the old text is found. */
  @Test
  default void a_chunk_with_a_known_id_replaces_the_old_one() {
    try (LexicalIndex index = index()) {
      index.upsert(List.of(chunk("doc", "apples"), chunk("doc", "quince")));
      index.upsert(List.of(chunk("doc", "cherry")));

      String promise = "a chunk with a known id replaces the old one";
      assertThat(index.size()).as("promise broken: %s: size", promise).isEqualTo(1);
      new RankingPromise(promise, "'apples quince', k = 10")
          .requireSize(index.search(Question.of("apples quince"), 10), 0);
      assertThat(index.search(Question.of("cherry"), 10).get(0).chunk().text())
          .as("promise broken: %s: 'cherry', k = 10: rank 1, doc#0-6, text", promise)
          .isEqualTo("cherry");
    }
  }

  /** Nor have they a score. */
  @Test
  default void removed_chunks_are_not_found_and_unknown_ids_are_passed_over() {
    try (LexicalIndex index = index()) {
      Chunk gone = chunk("gone", "apples");
      index.upsert(List.of(gone, chunk("kept", "apples too")));
      index.remove(List.of(gone.id(), "never#0-1"));

      RankingPromise promise =
          new RankingPromise("removed chunks are not found", "'apples', k = 10");
      promise.requireDocuments(index.search(Question.of("apples"), 10), "kept");
      assertThat(index.scores(Question.of("apples"), List.of(gone.id())))
          .as(promise.at("score of the removed gone#0-6"))
          .isEmpty();
      assertThat(index.size()).as(promise.at("size")).isEqualTo(1);
    }
  }

  /** A filter is no reason for fewer results, however many better chunks it leaves out. */
  @Test
  default void a_filter_leaves_k_results_where_k_pass() {
    try (LexicalIndex index = index()) {
      List<Chunk> chunks = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        // The chunks that pass have the longest texts, and so the lowest scores.
        String text = i % 100 == 7 ? "cats " + "filling ".repeat(50) : "cats";
        chunks.add(chunk("d" + i, text, Metadata.empty().with("number", i)));
      }
      index.upsert(chunks);
      var question =
          Question.of("cats").withFilter(metadataKey("number").isIn(7L, 107L, 207L, 8_000L));

      String place = "'cats', number is in 7, 107, 207, 8000, k = 3";
      new RankingPromise("a filter leaves k results where k pass", place)
          .requireDocuments(index.search(question, 3), "d107", "d207", "d7");
    }
  }

  /** A filter sees the id of a chunk's document, though the chunks share their metadata. */
  @Test
  default void a_question_within_documents_finds_their_chunks_only() {
    try (LexicalIndex index = index()) {
      index.upsert(IntStream.range(0, 9).mapToObj(i -> chunk("d" + i, "cats")).toList());
      var question = Question.of("cats").within(List.of("d3", "d5"));
      new RankingPromise("a question within documents finds their chunks only", "'cats', k = 9")
          .requireDocuments(index.search(question, 9), "d3", "d5");
    }
  }

  /** A chunk that is not there has none. */
  @Test
  default void scores_are_those_of_search_and_zero_without_a_term() {
    try (LexicalIndex index = index()) {
      Chunk without = chunk("without", "stones");
      List<Chunk> chunks =
          List.of(chunk("one", "cat and dog"), chunk("two", "the cat and another cat"), without);
      index.upsert(chunks);
      Question question = Question.of("Is there a cat or a dog here?");
      Map<String, Double> searched =
          index.search(question, 10).stream()
              .collect(Collectors.toMap(found -> found.chunk().id(), Retrieved::score));

      Map<String, Double> scores =
          index.scores(question, List.of(chunks.get(0).id(), chunks.get(1).id(), "no#0-1"));

      String promise = "promise broken: scores are those of search and zero without a term: ";
      assertThat(scores).as(promise + "one, two").isEqualTo(searched);
      assertThat(index.scores(question, List.of(without.id())))
          .as(promise + without.id())
          .containsExactly(Map.entry(without.id(), 0.0));
    }
  }
}
