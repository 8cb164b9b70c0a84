package dev.chiffon.core.rerank;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static dev.chiffon.core.lexical.TextChunks.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.data.TermStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceRerankerTest implements RerankerContract {
  /** Words as they stand; one of n letters weighs n. */
  private static final TermStatistics LETTERS =
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

  private static final EvidenceWeights NOTHING = new EvidenceWeights(Map.of());

  @Override
  public Reranker reranker() {
    return EvidenceReranker.of(LETTERS);
  }

  private static Retrieved found(Chunk chunk, double score) {
    return Retrieved.by("hybrid", chunk, score, 1);
  }

  private static double added(Evidence kind, String question, Chunk chunk) {
    return EvidenceReranker.of(LETTERS)
        .withWeights(NOTHING.with(kind, 1))
        .explain(Question.of(question), chunk)
        .getOrDefault(kind, Double.NaN);
  }

  @Test
  void the_best_sentence_is_the_one_with_the_greatest_share_of_the_idf() {
    Chunk chunk = chunk("a", "A cat sat. A cat met the zebra. Zebra.");
    // "cat" and "zebra" weigh 3 and 5 of the 11 letters asked for.
    assertThat(added(Evidence.SENTENCE, "cat zebra now", chunk)).isCloseTo(8 / 11.0, within(1e-12));
  }

  @Test
  void the_score_is_the_one_before_and_what_the_evidence_adds() {
    Retrieved candidate = found(chunk("a", "A cat sat. A cat met the zebra. Zebra."), .5);

    Retrieved reranked = reranker().rerank(Question.of("cat zebra now"), List.of(candidate)).get(0);

    // The chunk stands alone, so half of its own sentence is taken to stand on either side.
    assertThat(reranked.score()).isCloseTo(.5 + .15 * 8 / 11 + .15 * .5 * 8 / 11, within(1e-12));
    assertThat(reranked.last().stage()).isEqualTo("evidence");
  }

  @Test
  void evidence_counts_less_for_questions_of_more_than_six_terms() {
    Chunk chunk = chunk("a", "one two three four five six seven eight");
    assertThat(added(Evidence.SENTENCE, "one two three four five six", chunk)).isEqualTo(1);
    assertThat(added(Evidence.SENTENCE, "one two three four five six seven eight", chunk))
        .isCloseTo(6 / 8.0, within(1e-12));
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
  void the_chunks_beside_lend_the_mean_of_their_best_sentences() {
    Chunk first = chunk("d", "cat");
    Chunk second = slice(4, "here");
    Chunk third = slice(9, "cat zebra");
    EvidenceReranker reranker =
        EvidenceReranker.of(LETTERS, new Row(List.of(first, second, third)))
            .withWeights(NOTHING.with(Evidence.BESIDE, 1));

    Question question = Question.of("cat zebra");
    // The chunk between lends nothing to its neighbours, and the border half of the chunk's own.
    assertThat(reranker.explain(question, second).get(Evidence.BESIDE))
        .isCloseTo((3 / 8.0 + 1) / 2, within(1e-12));
    assertThat(reranker.explain(question, first).get(Evidence.BESIDE))
        .isCloseTo(.5 * 3 / 8 / 2, within(1e-12));
  }

  private static Chunk slice(int start, String text) {
    Span span = new Span(start, start + text.length());
    return new Chunk("d", span, text, List.of(), List.of(), Metadata.empty());
  }

  @Test
  void adjacent_terms_of_the_question_count_the_more_the_nearer_they_stand() {
    String question = "cat dog";
    assertThat(added(Evidence.PAIRS, question, chunk("a", "dog cat"))).isEqualTo(1);
    assertThat(added(Evidence.PAIRS, question, chunk("a", "cat x x dog"))).isEqualTo(.7);
    assertThat(added(Evidence.PAIRS, question, chunk("a", "cat x x x x dog"))).isEqualTo(.4);
    assertThat(added(Evidence.PAIRS, question, chunk("a", "cat x x x x x dog"))).isZero();
    assertThat(added(Evidence.PAIRS, "cat", chunk("a", "cat"))).isZero();
  }

  @Test
  void headings_and_title_count_as_one() {
    Chunk chunk = under(List.of("Cats", "Zebra"), "a", "It sleeps.");
    assertThat(added(Evidence.HEADING, "zebra now", chunk)).isCloseTo(5 / 8.0, within(1e-12));
    Chunk titled = chunk("a", "It sleeps.", Metadata.empty().with(Metadata.TITLE, "Zebra"));
    assertThat(added(Evidence.HEADING, "zebra now", titled)).isCloseTo(5 / 8.0, within(1e-12));
  }

  @Test
  void numbers_count_by_how_many_of_the_questions_are_there() {
    Chunk chunk = chunk("a", "Form 17 of 1998.");
    assertThat(added(Evidence.NUMBERS, "form 17 of 2003", chunk)).isEqualTo(.5);
    assertThat(added(Evidence.NUMBERS, "which form", chunk)).isZero();
  }

  @Test
  void what_counts_nothing_is_neither_computed_nor_explained() {
    assertThat(
            EvidenceReranker.of(LETTERS)
                .withWeights(NOTHING.with(Evidence.SENTENCE, .15).with(Evidence.BESIDE, 0))
                .explain(Question.of("cat"), chunk("a", "cat")))
        .containsExactly(entry(Evidence.SENTENCE, .15));
  }

  @Test
  void weights_are_finite_and_not_negative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NOTHING.with(Evidence.PAIRS, -1))
        .withMessageContaining("-1.0 for PAIRS");
    assertThatIllegalArgumentException().isThrownBy(() -> NOTHING.with(Evidence.PAIRS, Double.NaN));
  }

  @Test
  void a_text_read_before_gives_the_same_evidence_again() {
    Reranker reranker = reranker();
    List<Retrieved> candidates = List.of(found(chunk("a", "A cat sat. A zebra ran."), .5));
    assertThat(reranker.rerank(Question.of("cat"), candidates))
        .isEqualTo(reranker.rerank(Question.of("cat"), candidates));
  }

  /** A document of these chunks. */
  private record Row(List<Chunk> chunks) implements Passages {
    @Override
    public Optional<String> text(String documentId, Span span) {
      return Optional.empty();
    }

    @Override
    public Optional<Chunk> previous(Chunk chunk) {
      return at(chunks.indexOf(chunk) - 1);
    }

    @Override
    public Optional<Chunk> next(Chunk chunk) {
      return at(chunks.indexOf(chunk) + 1);
    }

    private Optional<Chunk> at(int place) {
      return place >= 0 && place < chunks.size()
          ? Optional.of(chunks.get(place))
          : Optional.empty();
    }
  }
}
