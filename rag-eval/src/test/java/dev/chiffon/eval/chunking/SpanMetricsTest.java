package dev.chiffon.eval.chunking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Span;
import dev.chiffon.eval.data.RelevantPassage;
import dev.chiffon.eval.data.Score;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The definitions of Chroma's report, computed by hand of
 *
 * <pre>
 *            0    5    10   15   20   25   30   35   40
 * FIRST      [--------------)                              0..15, 15 characters
 * SECOND               [--------------)                    10..25, 15 characters, 5 of them FIRST's
 * THIRD                               [--------------)     25..40, 15 characters
 * REFERENCE              [-----------------)               12..30, 18 characters
 *                         ^^^^^^^^^^^^                     13 of them in FIRST and SECOND
 * </pre>
 */
class SpanMetricsTest {
  private static final Chunk FIRST = chunk("d", 0, 15);
  private static final Chunk SECOND = chunk("d", 10, 25);
  private static final Chunk THIRD = chunk("d", 25, 40);
  private static final List<RelevantPassage> REFERENCE = List.of(at("d", 12, 30));

  @Test
  void recall_counts_characters_of_overlapping_chunks_once() {
    assertThat(score("SpanRecall@5", REFERENCE, FIRST, SECOND)).isEqualTo(Score.of(13 / 18.0));
  }

  @Test
  void precision_charges_for_the_overlap_of_chunks() {
    assertThat(score("SpanPrecision@5", REFERENCE, FIRST, SECOND)).isEqualTo(Score.of(13 / 30.0));
  }

  @Test
  void iou_adds_what_was_missed_to_all_that_was_retrieved() {
    assertThat(score("SpanIoU@5", REFERENCE, FIRST, SECOND)).isEqualTo(Score.of(13 / (30.0 + 5)));
  }

  @Test
  void all_are_1_if_a_chunk_is_the_reference() {
    List<RelevantPassage> exact = List.of(at("d", 10, 25));
    assertThat(score("SpanRecall@5", exact, SECOND)).isEqualTo(Score.of(1));
    assertThat(score("SpanPrecision@5", exact, SECOND)).isEqualTo(Score.of(1));
    assertThat(score("SpanIoU@5", exact, SECOND)).isEqualTo(Score.of(1));
  }

  @Test
  void only_the_first_n_chunks_count() {
    assertThat(score("SpanRecall@1", REFERENCE, FIRST, SECOND)).isEqualTo(Score.of(3 / 18.0));
    assertThat(score("SpanPrecision@1", REFERENCE, FIRST, SECOND)).isEqualTo(Score.of(3 / 15.0));
  }

  /** A token is a character here: FIRST fits 29, SECOND does not any more, the small one does. */
  @Test
  void a_budget_passes_over_the_chunk_that_does_not_fit() {
    Chunk small = chunk("d", 25, 27);
    assertThat(score("SpanRecall@29tokens", REFERENCE, FIRST, SECOND, small))
        .isEqualTo(Score.of((3 + 2) / 18.0));
    assertThat(score("SpanPrecision@29tokens", REFERENCE, FIRST, SECOND, small))
        .isEqualTo(Score.of((3 + 2) / 17.0));
  }

  @Test
  void a_chunk_of_another_document_costs_precision() {
    Chunk elsewhere = chunk("other", 12, 42);
    assertThat(score("SpanPrecision@5", REFERENCE, FIRST, elsewhere)).isEqualTo(Score.of(3 / 45.0));
    assertThat(score("SpanIoU@5", REFERENCE, FIRST, elsewhere))
        .isEqualTo(Score.of(3 / (45.0 + 15)));
  }

  /** References 0..10 and 5..20 hold 20 characters, of which FIRST has 15. */
  @Test
  void what_two_references_hold_counts_once() {
    List<RelevantPassage> overlapping = List.of(at("d", 0, 10), at("d", 5, 20));
    assertThat(score("SpanRecall@5", overlapping, FIRST)).isEqualTo(Score.of(15 / 20.0));
    assertThat(score("SpanIoU@5", overlapping, FIRST)).isEqualTo(Score.of(15 / (15.0 + 5)));
  }

  /** Of the place 50..60, 8 of 10 characters are retrieved; of the place 12..32, 3 of 20. */
  @Test
  void of_several_places_the_one_that_fits_best_counts() {
    RelevantPassage twice =
        new RelevantPassage("d", List.of(new Span(12, 32), new Span(50, 60)), 1);
    Chunk end = chunk("d", 52, 70);
    assertThat(score("SpanRecall@5", List.of(twice), FIRST, end)).isEqualTo(Score.of(8 / 10.0));
    assertThat(score("SpanPrecision@5", List.of(twice), FIRST, end))
        .isEqualTo(Score.of(8 / (15.0 + 18)));
    assertThat(score("SpanIoU@5", List.of(twice), FIRST, end))
        .isEqualTo(Score.of(8 / (15.0 + 18 + 2)));
  }

  @Test
  void an_empty_ranking_recalls_nothing_and_has_no_precision() {
    assertThat(score("SpanRecall@5", REFERENCE)).isEqualTo(Score.of(0));
    assertThat(score("SpanIoU@5", REFERENCE)).isEqualTo(Score.of(0));
    assertThat(score("SpanPrecision@5", REFERENCE))
        .isEqualTo(Score.undefined("nothing was retrieved"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SpanRecall@5", "SpanPrecision@5", "SpanIoU@5"})
  void a_question_without_anything_relevant_has_no_score(String name) {
    assertThat(score(name, List.of(), FIRST))
        .isEqualTo(Score.undefined("nothing relevant is known"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SpanRecall@5", "SpanPrecision@2000tokens", "SpanIoU@1", "SpanIoU@500tokens"})
  void a_printed_name_is_parsed_back(String name) {
    assertThat(SpanMetrics.parse(name)).hasToString(name);
    assertThat(SpanMetrics.parse(SpanMetrics.parse(name).toString()))
        .isEqualTo(SpanMetrics.parse(name));
  }

  @Test
  void case_does_not_matter() {
    assertThat(SpanMetrics.parse("spaniou@5TOKENS")).isEqualTo(new SpanIoU(new Cutoff.Tokens(5)));
  }

  @Test
  void an_unknown_name_is_refused_with_the_nearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpanMetrics.parse("SpanRecal@500tokens"))
        .withMessage(
            "need one of SpanRecall@n, SpanRecall@ntokens, SpanPrecision@n, SpanPrecision@ntokens,"
                + " SpanIoU@n, SpanIoU@ntokens, got 'SpanRecal@500tokens'; nearest is"
                + " SpanRecall@500tokens");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpanMetrics.parse("SpanRecall@0"))
        .withMessage("need n >= 1, got 0 (metric 'SpanRecall@0')");
  }

  /** All three hold some of the reference, and 40 characters together. */
  @Test
  void omega_is_the_precision_of_all_chunks_that_hold_something_relevant() {
    assertThat(omega(REFERENCE, FIRST, SECOND, THIRD)).isEqualTo(Score.of(18 / 40.0));
  }

  /** Chroma's code would count SECOND, too, and have 5 / 30. */
  @Test
  void a_chunk_that_only_touches_a_reference_does_not_count_for_omega() {
    assertThat(omega(List.of(at("d", 25, 30)), FIRST, SECOND, THIRD)).isEqualTo(Score.of(5 / 15.0));
  }

  /** Chunks 0..10 and 12..20 hold 8 of the reference 5..15, the other 2 are in none. */
  @Test
  void what_no_chunk_holds_counts_against_omega() {
    assertThat(omega(List.of(at("d", 5, 15)), chunk("d", 0, 10), chunk("d", 12, 20)))
        .isEqualTo(Score.of(8 / (18.0 + 2)));
  }

  @Test
  void omega_is_0_if_no_chunk_holds_anything_relevant() {
    assertThat(omega(REFERENCE, chunk("other", 0, 40))).isEqualTo(Score.of(0));
  }

  /** Alone, the place 12..30 has 18 / 40, the place 50..60 has 10 / 20. */
  @Test
  void omega_takes_the_place_that_chunks_fit_best() {
    RelevantPassage twice =
        new RelevantPassage("d", List.of(new Span(12, 30), new Span(50, 60)), 1);
    assertThat(omega(List.of(twice), FIRST, SECOND, THIRD, chunk("d", 45, 65)))
        .isEqualTo(Score.of(10 / 20.0));
  }

  @Test
  void omega_is_undefined_if_nothing_is_relevant() {
    assertThat(omega(List.of(), FIRST)).isEqualTo(Score.undefined("nothing relevant is known"));
  }

  private static Score omega(List<RelevantPassage> relevant, Chunk... corpus) {
    return PrecisionOmega.over(List.of(corpus)).score(relevant);
  }

  private static Score score(String name, List<RelevantPassage> relevant, Chunk... ranking) {
    return SpanMetrics.parse(name)
        .score(relevant, List.of(ranking), chunk -> chunk.span().length());
  }

  private static RelevantPassage at(String documentId, int start, int end) {
    return RelevantPassage.at(documentId, new Span(start, end));
  }

  private static Chunk chunk(String documentId, int start, int end) {
    return new Chunk(
        documentId,
        new Span(start, end),
        "x".repeat(end - start),
        List.of(),
        List.of(),
        Metadata.empty());
  }
}
