package dev.chiffon.core.answer;

import static dev.chiffon.core.answer.Contexts.LEAVE_AND_PUMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Confidence;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.data.TextSimilarity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceScorerTest {
  private static final TextSimilarity HALF =
      (question, texts) -> texts.stream().map(text -> .5).toList();

  private final ConfidenceScorer scorer = new ConfidenceScorer(new PlainTerms(), HALF);

  @Test
  void a_context_without_sentences_gives_no_confidence() {
    assertThat(score("Unused days?", Contexts.empty()).value()).isZero();
  }

  @Test
  void the_value_is_the_sigmoid_of_the_weighted_features() {
    Confidence confidence = score("unused days expire", LEAVE_AND_PUMP);
    assertThat(confidence.features()).containsEntry("rarestMissing", 0.0);
    double logit =
        ConfidenceWeights.FITTED.intercept()
            + ConfidenceWeights.FITTED.sentenceSimilarity() * .5
            + ConfidenceWeights.FITTED.chunkSimilarity() * .5
            + ConfidenceWeights.FITTED.coverage();
    assertThat(confidence.value()).isCloseTo(1 / (1 + Math.exp(-logit)), within(1e-12));
    assertThat(confidence.doubts()).isEmpty();
  }

  @Test
  void a_missing_word_lowers_it() {
    assertThat(score("unused maternity days expire", LEAVE_AND_PUMP).value())
        .isLessThan(score("unused days expire", LEAVE_AND_PUMP).value());
  }

  @Test
  void a_number_and_a_name_that_are_not_near_are_doubts() {
    assertThat(score("Do unused days of Miller expire after 2019?", LEAVE_AND_PUMP).doubts())
        .containsExactly("the number 2019 is not there", "'Miller' is not there");
  }

  @Test
  void a_name_of_the_sentence_before_is_there() {
    assertThat(score("Do unused days expire in January?", LEAVE_AND_PUMP).doubts()).isEmpty();
  }

  @Test
  void a_denial_that_is_only_in_the_question_is_a_doubt() {
    assertThat(score("Which unused days do not expire?", LEAVE_AND_PUMP).doubts())
        .containsExactly("nothing is denied there as it is in the question");
  }

  @Test
  void an_opposite_is_a_doubt() {
    Context context = context("The pump starts after the alarm.", "dense", .5);
    assertThat(score("Does the pump start before the alarm?", context).doubts())
        .containsExactly("the opposite of 'before' is there");
  }

  @Test
  void the_cosine_of_the_chunk_counts_where_retrieval_knows_it() {
    assertThat(score("pump", context("A pump.", "dense", .9)).features())
        .containsEntry("chunkSimilarity", .9);
    assertThat(score("pump", context("A pump.", "other", .9)).features())
        .containsEntry("chunkSimilarity", .5);
  }

  private Confidence score(String question, Context context) {
    return scorer.score(Question.of(question), context);
  }

  private static Context context(String text, String stage, double score) {
    Chunk chunk = Chunk.of(Document.ofText("d", text), new Span(0, text.length()));
    List<Retrieved> found = List.of(Retrieved.by(stage, chunk, score, 1));
    Source source = new Source(1, "d", chunk.span(), text, found);
    return new Context(text, List.of(source), 0, 1_000, List.of());
  }
}
