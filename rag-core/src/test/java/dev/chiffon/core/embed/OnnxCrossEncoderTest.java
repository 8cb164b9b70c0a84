package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.scoring.onnx.OnnxScoringModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores of a tiny model whose formula tells which tokens it saw, where, and of which type. */
class OnnxCrossEncoderTest {
  private static final int WINDOW = 13;

  private final Path directory;

  OnnxCrossEncoderTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    TinyCrossEncoder.write(directory, WINDOW);
  }

  private List<Double> scores(String question, String... texts) {
    try (OnnxCrossEncoder encoder = OnnxCrossEncoder.fromDirectory(directory)) {
      return encoder.score(question, List.of(texts));
    }
  }

  /** The score by the formula; words stand between blanks. */
  private static double expected(String question, String text) {
    return TinyCrossEncoder.expected(ids(question), ids(text));
  }

  private static List<Integer> ids(String words) {
    return Stream.of(words.split(" ")).map(TinyCrossEncoder.VOCABULARY::indexOf).toList();
  }

  @Test
  void question_and_text_stand_between_the_models_tokens_the_text_with_type_1() {
    // [CLS] a b [SEP] c [SEP] with ids 2 5 6 3 | 7 3:
    // 1*2 + 2*5 + 3*6 + 4*3 + 1001 * (5*7 + 6*3) = 42 + 53053.
    assertThat(scores("a b", "c")).containsExactly(53_095.0);
    assertThat(expected("a b", "c")).isEqualTo(53_095);
  }

  @Test
  void scores_are_those_of_langchain4j_for_texts_it_does_not_cut() {
    OnnxScoringModel theirs =
        new OnnxScoringModel(
            directory.resolve("model.onnx").toString(),
            directory.resolve("tokenizer.json").toString());
    List<String> texts = List.of("c", "d e. D", "A, b: zz!", "e e e e e e e e");
    List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
    for (int i = 0; i < texts.size(); i++) {
      // One by one: it would pad the shorter texts of a batch.
      assertThat(scores("a B", texts.get(i)))
          .isEqualTo(theirs.scoreAll(segments.subList(i, i + 1), "a B").content());
    }
  }

  @Test
  void each_text_is_scored_for_itself_in_order() {
    assertThat(scores("a b", "c", "d e", "c"))
        .containsExactly(expected("a b", "c"), expected("a b", "d e"), expected("a b", "c"));
  }

  @Test
  void a_text_that_just_fits_is_one_run() {
    // 13 tokens less 3 of the model's and 2 of the question.
    assertThat(scores("a b", "e e e e e e e e"))
        .containsExactly(expected("a b", "e e e e e e e e"));
  }

  @Test
  void a_longer_text_is_scored_in_whole_sentences_and_the_best_counts() {
    String first = "A a a a a.";
    String second = "E e e e.";
    assertThat(scores("a b", first + " " + second))
        .containsExactly(Math.max(expected("a b", "a a a a a ."), expected("a b", "e e e e .")));
    assertThat(scores("a b", second + " " + first)).isEqualTo(scores("a b", first + " " + second));
  }

  @Test
  void no_word_of_a_long_sentence_is_lost() {
    // Nine words where eight fit: the last is a run of its own, and the best one if it is "e".
    List<String> words = new ArrayList<>(List.of("a", "a", "a", "a", "a", "a", "a", "a"));
    double eight = scores("a b", String.join(" ", words)).get(0);
    words.add("e");
    assertThat(scores("a b", String.join(" ", words)))
        .containsExactly(Math.max(eight, expected("a b", "e")));
    words.set(8, "e e e e e e e e");
    assertThat(scores("a b", String.join(" ", words)))
        .containsExactly(expected("a b", "e e e e e e e e"));
  }

  @Test
  void a_question_of_more_than_half_the_window_is_refused() {
    assertThat(scores("a a a a a", "b")).hasSize(1);
    assertThatExceptionOfType(TextTooLongException.class)
        .isThrownBy(() -> scores("a a a a a a", "b"))
        .withMessageContaining("need at most 5 tokens a text, got 6");
  }

  @Test
  void without_texts_there_are_no_scores() {
    assertThat(scores("a")).isEmpty();
  }

  @Test
  void an_interrupted_caller_waits_for_no_run() {
    try (OnnxCrossEncoder encoder = OnnxCrossEncoder.fromDirectory(directory)) {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> encoder.score("a", List.of("b", "c")));
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void a_closed_encoder_scores_nothing() {
    OnnxCrossEncoder encoder = OnnxCrossEncoder.fromDirectory(directory);
    encoder.close();
    encoder.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> encoder.score("a", List.of("b")))
        .withMessageContaining("cross-encoder");
  }

  @Test
  void refuses_a_model_of_another_output() throws IOException {
    Files.write(directory.resolve("model.onnx"), TinyCrossEncoder.model("logits", 3));
    assertRefused("one score in one of the outputs [logits]");
    Files.write(directory.resolve("model.onnx"), TinyCrossEncoder.model("embedding", 1));
    assertRefused("got [embedding]");
  }

  @Test
  void refuses_a_directory_without_a_tokenizer() throws IOException {
    Files.delete(directory.resolve("tokenizer.json"));
    assertRefused("need tokenizer.json or vocab.txt");
  }

  private void assertRefused(String complaint) {
    assertThatThrownBy(() -> OnnxCrossEncoder.fromDirectory(directory))
        .isInstanceOf(ModelUnavailableException.class)
        .hasMessageContaining(complaint);
  }
}
