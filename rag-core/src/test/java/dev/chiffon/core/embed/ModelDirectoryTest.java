package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chiffon.core.embed.Embedder.Role;
import dev.chiffon.core.embed.OnnxEmbedder.Precision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A directory as sentence-transformers writes it, with the weights of the quantized MiniLM. */
class ModelDirectoryTest {
  private static final String BUNDLED = "/all-minilm-l6-v2-q";
  private static final List<String> TEXTS = List.of("A fine-tuned model.", "Ärger", "");

  private final Path directory;

  ModelDirectoryTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private void copy(String resource, String file) throws IOException {
    Path target = directory.resolve(file);
    Files.createDirectories(target.getParent());
    try (InputStream in = ModelDirectoryTest.class.getResourceAsStream(BUNDLED + resource)) {
      Files.copy(Objects.requireNonNull(in), target);
    }
  }

  private void write(String file, String content) throws IOException {
    Path target = directory.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, content);
  }

  private void withWeights() throws IOException {
    copy(".onnx", "model.onnx");
    withoutWeights();
  }

  // Enough for the errors that are found before the model is loaded.
  private void withoutWeights() throws IOException {
    if (Files.notExists(directory.resolve("model.onnx"))) {
      write("model.onnx", "not a model");
    }
    copy("-tokenizer.json", "tokenizer.json");
    write("sentence_bert_config.json", "{\"max_seq_length\": 256, \"do_lower_case\": false}");
    write("config.json", "{\"max_position_embeddings\": 512}");
  }

  private OnnxEmbedder load() {
    return OnnxEmbedder.fromDirectory(directory);
  }

  @Test
  void gives_the_embeddings_of_the_same_model_on_the_class_path() throws IOException {
    withWeights();
    try (OnnxEmbedder found = load();
        OnnxEmbedder bundled = OnnxEmbedder.miniLm(Precision.INT8)) {
      assertThat(found.embed(TEXTS, Role.QUERY)).isEqualTo(bundled.embed(TEXTS, Role.QUERY));
      assertThat(found.maxTokens()).isEqualTo(254);
      assertThat(found.name()).matches("\\Q" + directory.getFileName() + "\\E@[0-9a-f]{16}");
    }
  }

  @Test
  void reads_a_plain_vocabulary_and_weights_in_their_own_directory() throws IOException {
    copy(".onnx", "onnx/model.onnx");
    write("vocab.txt", vocabulary());
    write("tokenizer_config.json", "{\"model_max_length\": 128, \"do_lower_case\": true}");
    try (OnnxEmbedder found = load();
        OnnxEmbedder bundled = OnnxEmbedder.miniLm(Precision.INT8)) {
      assertThat(found.embed(TEXTS, Role.DOCUMENT)).isEqualTo(bundled.embed(TEXTS, Role.DOCUMENT));
      assertThat(found.maxTokens()).isEqualTo(126);
    }
  }

  private static String vocabulary() throws IOException {
    try (InputStream in =
        ModelDirectoryTest.class.getResourceAsStream(BUNDLED + "-tokenizer.json")) {
      JsonNode vocabulary = new ObjectMapper().readTree(in).at("/model/vocab");
      return vocabulary.properties().stream()
          .sorted(java.util.Comparator.comparingInt(entry -> entry.getValue().asInt()))
          .map(Map.Entry::getKey)
          .collect(Collectors.joining("\n"));
    }
  }

  @Test
  void pooling_and_prompts_change_embeddings_and_name() throws IOException {
    withWeights();
    try (OnnxEmbedder mean = load()) {
      write(
          "1_Pooling/config.json",
          "{\"word_embedding_dimension\": 384, \"pooling_mode_cls_token\": true}");
      write(
          "config_sentence_transformers.json",
          "{\"prompts\": {\"query\": \"query: \", \"passage\": \"passage: \"}}");
      try (OnnxEmbedder first = load()) {
        assertThat(first.name()).isNotEqualTo(mean.name());
        assertThat(first.embed(List.of("a"), Role.QUERY))
            .isNotEqualTo(first.embed(List.of("a"), Role.DOCUMENT))
            .isNotEqualTo(mean.embed(List.of("query: a"), Role.QUERY));
      }
    }
  }

  @Test
  void refuses_weights_of_another_dimension_than_declared() throws IOException {
    withWeights();
    write(
        "1_Pooling/config.json",
        "{\"word_embedding_dimension\": 768, \"pooling_mode_mean_tokens\": true}");
    assertRefused("need 768 components", "got 384");
  }

  @Test
  void refuses_a_directory_without_a_model() throws IOException {
    assertRefused("need model.onnx or onnx/model.onnx");
    write("model.onnx", "not a model");
    assertRefused("need tokenizer.json or vocab.txt");
    assertThatThrownBy(() -> OnnxEmbedder.fromDirectory(directory.resolve("absent")))
        .isInstanceOf(ModelUnavailableException.class)
        .hasMessageContaining("absent");
  }

  @Test
  void refuses_weights_that_are_no_onnx_model() throws IOException {
    withoutWeights();
    assertRefused("need a model ONNX Runtime can load", "model.onnx");
  }

  @Test
  void refuses_a_model_whose_window_is_stated_nowhere() throws IOException {
    withoutWeights();
    Files.delete(directory.resolve("sentence_bert_config.json"));
    write("tokenizer_config.json", "{\"model_max_length\": 1e30}");
    write("config.json", "{}");
    assertRefused("need max_seq_length in sentence_bert_config.json");
  }

  @Test
  void refuses_a_vocabulary_that_is_not_of_bert() throws IOException {
    write("model.onnx", "not a model");
    write("vocab.txt", "<s>\n</s>\na\n");
    assertRefused("need a BERT vocabulary");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1_Pooling/config.json | {'pooling_mode_max_tokens': true} | pooling_mode_max_tokens",
        "1_Pooling/config.json | {} | 1_Pooling",
        "modules.json | [{'type': 'sentence_transformers.models.Dense'}] | Dense",
        "sentence_bert_config.json | {'max_seq_length': 2} | got 2",
        "sentence_bert_config.json | {'max_seq_length' | need JSON",
        "tokenizer.json | {'model': {'type': 'BPE'}} | got 'BPE'"
      },
      quoteCharacter = '"')
  void refuses_what_it_would_get_wrong(String file, String content, String complaint)
      throws IOException {
    withoutWeights();
    write(file, content.replace('\'', '"'));
    assertRefused(complaint);
  }

  private void assertRefused(String... complaints) {
    assertThatThrownBy(this::load)
        .isInstanceOf(ModelUnavailableException.class)
        .hasMessageContainingAll(complaints);
  }
}
