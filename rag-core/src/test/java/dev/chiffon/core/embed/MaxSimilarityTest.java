package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.Embedder.Role;
import dev.chiffon.core.embed.VectorCompression.Bits;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MaxSimilarityTest {
  private static final String QUESTION = "Who pays for the heating?";
  private static final String LEAVE = "Annual leave is 30 days.";
  private static final String HEATING = "The landlord pays the heating bill.";
  private static final long ROOM = 1 << 20;

  /** What rounding to 8 bits may change of a cosine of 384 components. */
  private static final double ROUNDING = .01;

  private final OnnxEmbedder model = OnnxEmbedder.miniLm();

  @AfterAll
  void close() {
    model.close();
  }

  private double cosine(String question, String text) {
    return model
        .embed(List.of(question), Role.QUERY)
        .get(0)
        .cosine(model.embed(List.of(text), Role.DOCUMENT).get(0));
  }

  @Test
  void the_nearest_sentence_counts() {
    assertThat(
            MaxSimilarity.ofSentences(model)
                .toQuestion(QUESTION, List.of(LEAVE + " " + HEATING, LEAVE)))
        .satisfies(
            both -> {
              assertThat(both.get(0)).isCloseTo(cosine(QUESTION, HEATING), within(ROUNDING));
              assertThat(both.get(1)).isCloseTo(cosine(QUESTION, LEAVE), within(ROUNDING));
            });
  }

  @Test
  void tokens_have_the_mean_of_the_greatest_cosines() {
    TokenEmbeddings asked = model.embedTokens(List.of(QUESTION), Role.QUERY).get(0);
    TokenEmbeddings read = model.embedTokens(List.of(HEATING), Role.DOCUMENT).get(0);
    double expected =
        IntStream.range(0, asked.size())
            .mapToDouble(i -> greatest(asked.of(i), read))
            .average()
            .orElseThrow();
    VectorCompression exact = new VectorCompression(384, Bits.EIGHT);
    assertThat(
            MaxSimilarity.ofTokens(model, exact, ROOM)
                .toQuestion(QUESTION, List.of(HEATING))
                .get(0))
        .isCloseTo(expected, within(ROUNDING));
  }

  private static double greatest(Embedding asked, TokenEmbeddings read) {
    return IntStream.range(0, read.size())
        .mapToDouble(i -> asked.cosine(read.of(i)))
        .max()
        .orElseThrow();
  }

  @Test
  void small_vectors_still_tell_what_is_nearer() {
    List<Double> small =
        MaxSimilarity.ofTokens(model, new VectorCompression(64, Bits.FOUR), ROOM)
            .toQuestion(QUESTION, List.of(LEAVE, HEATING));
    assertThat(small.get(1)).isGreaterThan(small.get(0) + .1);
  }

  @Test
  void a_text_is_as_similar_from_memory_as_when_it_was_embedded() {
    MaxSimilarity similarity = MaxSimilarity.ofTokens(model);
    List<Double> first = similarity.toQuestion(QUESTION, List.of(LEAVE, HEATING));
    assertThat(similarity.toQuestion(QUESTION, List.of(HEATING, LEAVE)))
        .containsExactly(first.get(1), first.get(0));
    MaxSimilarity forgetful =
        MaxSimilarity.ofTokens(model, new VectorCompression(128, Bits.FOUR), 0);
    assertThat(forgetful.toQuestion(QUESTION, List.of(LEAVE, HEATING))).isEqualTo(first);
    assertThat(forgetful.keptBytes()).isZero();
  }

  @Test
  void what_is_kept_is_not_embedded_again() {
    RecordingEmbedder recording = new RecordingEmbedder(new HashEmbedder());
    MaxSimilarity similarity = MaxSimilarity.ofSentences(recording);
    similarity.toQuestion(QUESTION, List.of(LEAVE, HEATING));
    int calls = recording.asked().size();
    similarity.toQuestion(QUESTION, List.of(HEATING, LEAVE, HEATING));
    assertThat(recording.asked()).hasSize(calls);
  }

  @Test
  void kept_texts_take_their_vectors_and_their_characters() {
    MaxSimilarity similarity =
        MaxSimilarity.ofSentences(model, new VectorCompression(64, Bits.FOUR), ROOM);
    similarity.toQuestion(QUESTION, List.of(LEAVE + " " + HEATING));
    int characters = LEAVE.length() + 1 + HEATING.length();
    assertThat(similarity.keptBytes()).isEqualTo(2 * 32 + 2 * characters + 150);
  }

  @Test
  void a_text_longer_than_the_window_is_seen_whole() {
    String filling = "word ".repeat(300);
    assertThat(
            MaxSimilarity.ofSentences(model)
                .toQuestion(QUESTION, List.of(filling + ". " + HEATING))
                .get(0))
        .isCloseTo(cosine(QUESTION, HEATING), within(ROUNDING));
  }

  @Test
  void a_text_without_anything_has_similarity_0() {
    assertThat(MaxSimilarity.ofSentences(model).toQuestion(QUESTION, List.of("", " \n")))
        .containsExactly(0.0, 0.0);
    assertThat(MaxSimilarity.ofTokens(model).toQuestion(QUESTION, List.of("")))
        .containsExactly(0.0);
  }

  @Test
  void without_texts_there_is_nothing_to_compare() {
    assertThat(MaxSimilarity.ofTokens(model).toQuestion(QUESTION, List.of())).isEmpty();
  }

  @Test
  void refuses_a_capacity_below_nothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MaxSimilarity.ofTokens(model, new VectorCompression(64, Bits.FOUR), -1))
        .withMessage("need a capacity >= 0 bytes, got -1");
  }
}
