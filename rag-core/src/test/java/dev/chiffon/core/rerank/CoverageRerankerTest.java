package dev.chiffon.core.rerank;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.data.TermStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverageRerankerTest implements RerankerContract {
  private static final TermStatistics EQUAL_WORDS =
      new TermStatistics() {
        @Override
        public List<String> terms(String text) {
          return List.of(text.toLowerCase(Locale.ROOT).strip().split("\\W+"));
        }

        @Override
        public List<String> questionTerms(String question) {
          return terms(question);
        }

        @Override
        public double idf(String term) {
          return term.length();
        }
      };

  @Override
  public Reranker reranker() {
    return CoverageReranker.of(EQUAL_WORDS);
  }

  private static Retrieved found(Chunk chunk, double score) {
    return Retrieved.by("hybrid", chunk, score, 1);
  }

  @Test
  void the_score_adds_the_best_sentences_share_of_the_idf() {
    Retrieved candidate = found(chunk("a", "A cat sat. A cat met the zebra. Zebra."), .5);

    Retrieved reranked = reranker().rerank(Question.of("cat zebra now"), List.of(candidate)).get(0);

    // "cat" and "zebra" weigh 3 and 5 of the 11 letters asked for.
    assertThat(reranked.score()).isCloseTo(.8 * .5 + .2 * 8 / 11, within(1e-12));
    assertThat(reranked.at("coverage")).isPresent();
  }

  @Test
  void a_sentence_that_says_it_all_beats_words_strewn_over_several() {
    List<Retrieved> candidates =
        List.of(
            found(chunk("strewn", "The cat. The dog. The bird."), .61),
            found(chunk("together", "The cat, the dog and the bird. Others."), .60));
    assertThat(names(reranker().rerank(Question.of("cat dog bird"), candidates)))
        .containsExactly("together", "strewn");
  }

  @Test
  void a_list_without_full_stops_does_not_win_by_its_length() {
    String filling = " word".repeat(40);
    List<Retrieved> candidates =
        List.of(
            found(chunk("list", "cat" + filling + " dog" + filling + " bird"), .61),
            found(chunk("sentence", "The cat, the dog and the bird. Others."), .60));
    assertThat(names(reranker().rerank(Question.of("cat dog bird"), candidates)))
        .containsExactly("sentence", "list");
  }

  @Test
  void a_neighbour_among_the_candidates_lends_a_tenth_of_its_score() {
    Chunk first =
        new Chunk("d", new Span(0, 3), "one", List.of(), List.of(), chunk("x", "x").metadata());
    Chunk second =
        new Chunk("d", new Span(4, 7), "two", first.headingPath(), first.pages(), first.metadata());
    Passages passages = new Pair(first, second);

    List<Retrieved> reranked =
        CoverageReranker.of(EQUAL_WORDS, passages)
            .rerank(Question.of("six"), List.of(found(first, .9), found(second, .4)));

    assertThat(reranked.get(0).score()).isCloseTo(.8 * .9 + .1 * .4, within(1e-12));
    assertThat(reranked.get(1).score()).isCloseTo(.8 * .4 + .1 * .9, within(1e-12));
  }

  @Test
  void a_neighbour_that_was_not_found_lends_nothing() {
    Chunk alone = chunk("a", "one");
    List<Retrieved> reranked =
        CoverageReranker.of(EQUAL_WORDS, new Pair(alone, chunk("b", "two")))
            .rerank(Question.of("six"), List.of(found(alone, .5)));
    assertThat(reranked.get(0).score()).isCloseTo(.4, within(1e-12));
  }

  @Test
  void ties_stand_by_id() {
    List<Retrieved> candidates =
        List.of(
            found(chunk("b", "same"), .5),
            found(chunk("c", "same"), .5),
            found(chunk("a", "same"), .5));
    assertThat(names(reranker().rerank(Question.of("same"), candidates)))
        .containsExactly("a", "b", "c");
  }

  /** A document of two chunks. */
  private record Pair(Chunk first, Chunk second) implements Passages {
    @Override
    public Optional<String> text(String documentId, Span span) {
      return Optional.empty();
    }

    @Override
    public Optional<Chunk> previous(Chunk chunk) {
      return chunk.equals(second) ? Optional.of(first) : Optional.empty();
    }

    @Override
    public Optional<Chunk> next(Chunk chunk) {
      return chunk.equals(first) ? Optional.of(second) : Optional.empty();
    }
  }
}
