package dev.chiffon.core.embed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chiffon.core.text.WordPiece;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a directory laid out as sentence-transformers and HuggingFace's exporter do. */
final class ModelDirectory {
  private static final String POOLING = "1_Pooling/config.json";
  private static final Map<String, Pooling> POOLINGS =
      Map.of("pooling_mode_mean_tokens", Pooling.MEAN, "pooling_mode_cls_token", Pooling.CLS);
  private static final Set<String> MODULES = Set.of("Transformer", "Pooling", "Normalize");
  // Tokenizer files say 1e30 where there is no limit.
  private static final int LARGEST_WINDOW = 1 << 20;

  private final Path directory;
  private final ObjectMapper mapper = new ObjectMapper();

  ModelDirectory(Path directory) {
    this.directory = directory;
    if (!Files.isDirectory(directory)) {
      throw new ModelUnavailableException("need a directory with a model, got " + directory);
    }
  }

  /** Returns the embedder of the model. */
  OnnxEmbedder load() {
    Path weights = first("model.onnx", "onnx/model.onnx");
    Path tokenizer = first("tokenizer.json", "vocab.txt");
    checkModules();
    BertModel model =
        new BertModel(
            name(),
            tokenizer(tokenizer),
            pooling(),
            window() - BertModel.ENDS,
            prompt("query"),
            prompt("document", "passage", "corpus"));
    MessageDigest digest = BertModel.digest();
    digest(weights, digest);
    digest(tokenizer, digest);
    return checkedDimension(new OnnxEmbedder(model, digest, () -> OnnxSession.of(weights)));
  }

  /** Returns the cross-encoder of the model. */
  OnnxCrossEncoder crossEncoder() {
    Path weights = first("model.onnx", "onnx/model.onnx");
    WordPiece tokenizer = tokenizer(first("tokenizer.json", "vocab.txt"));
    return new OnnxCrossEncoder(name(), tokenizer, window(), () -> OnnxSession.scoring(weights));
  }

  private String name() {
    return directory.toAbsolutePath().normalize().getFileName().toString();
  }

  private String prompt(String... names) {
    JsonNode prompts = json("config_sentence_transformers.json").path("prompts");
    return Stream.of(names)
        .map(name -> prompts.path(name).asText())
        .filter(prompt -> !prompt.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Path first(String... names) {
    return Stream.of(names)
        .map(directory::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                new ModelUnavailableException(
                    "need %s in %s".formatted(String.join(" or ", names), directory)));
  }

  private JsonNode json(String name) {
    Path file = directory.resolve(name);
    if (!Files.isRegularFile(file)) {
      return mapper.missingNode();
    }
    try {
      return mapper.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new ModelUnavailableException("need JSON in " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private void checkModules() {
    for (JsonNode module : json("modules.json")) {
      String type = module.path("type").asText();
      if (!MODULES.contains(type.substring(type.lastIndexOf('.') + 1))) {
        throw new ModelUnavailableException(
            "need modules among %s, got %s in modules.json of %s"
                .formatted(MODULES, type, directory));
      }
    }
  }

  private WordPiece tokenizer(Path file) {
    WordPiece tokenizer =
        file.endsWith("vocab.txt")
            ? fromVocabulary(file)
            : TokenizerJson.read(json("tokenizer.json"), file.toString());
    boolean lowerCase = json("sentence_bert_config.json").path("do_lower_case").asBoolean();
    if (lowerCase && tokenizer.encode("A")[1] != tokenizer.encode("a")[1]) {
      throw new ModelUnavailableException(
          "need an uncased tokenizer where sentence_bert_config.json says do_lower_case, got "
              + file);
    }
    return tokenizer;
  }

  private WordPiece fromVocabulary(Path file) {
    JsonNode config = json("tokenizer_config.json");
    if (!config.path("tokenize_chinese_chars").asBoolean(true)) {
      throw new ModelUnavailableException(
          "need tokenize_chinese_chars in tokenizer_config.json of " + directory);
    }
    Map<String, Integer> vocabulary = new HashMap<>();
    for (String piece : lines(file)) {
      vocabulary.put(piece, vocabulary.size());
    }
    return TokenizerJson.tokenizer(
        vocabulary,
        TokenizerJson.folds(
            config.path("do_lower_case").asBoolean(true), config.path("strip_accents")),
        WordPiece.usualSpecial(vocabulary.keySet()),
        file.toString());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private Pooling pooling() {
    JsonNode config = json(POOLING);
    if (config.isMissingNode()) {
      return Pooling.MEAN;
    }
    List<String> modes =
        config.properties().stream()
            .filter(e -> e.getKey().startsWith("pooling_mode_") && e.getValue().asBoolean())
            .map(Map.Entry::getKey)
            .toList();
    Pooling pooling = modes.size() == 1 ? POOLINGS.get(modes.get(0)) : null;
    if (pooling == null || !config.path("include_prompt").asBoolean(true)) {
      throw new ModelUnavailableException(
          "need one of %s, and the prompt included, got %s in %s"
              .formatted(POOLINGS.keySet(), config, directory.resolve(POOLING)));
    }
    return pooling;
  }

  private int window() {
    double window =
        Stream.of(
                json("sentence_bert_config.json").path("max_seq_length"),
                json("tokenizer_config.json").path("model_max_length"),
                json("config.json").path("max_position_embeddings"))
            .mapToDouble(node -> node.asDouble(Double.MAX_VALUE))
            .min()
            .orElseThrow();
    if (window <= BertModel.ENDS || window > LARGEST_WINDOW) {
      throw new ModelUnavailableException(
          ("need max_seq_length in sentence_bert_config.json, model_max_length in"
                  + " tokenizer_config.json or max_position_embeddings in config.json of %s, from"
                  + " %d to %d, got %s")
              .formatted(directory, BertModel.ENDS + 1, LARGEST_WINDOW, window));
    }
    return (int) window;
  }

  // The file, and what the exporter put beside it when the model has more than 2 GB.
  private static void digest(Path file, MessageDigest digest) {
    try (Stream<Path> beside = Files.list(file.resolveSibling("").toAbsolutePath())) {
      String name = file.getFileName().toString();
      for (Path part :
          beside.filter(p -> p.getFileName().toString().startsWith(name)).sorted().toList()) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(part), digest)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private OnnxEmbedder checkedDimension(OnnxEmbedder embedder) {
    int declared = json(POOLING).path("word_embedding_dimension").asInt(embedder.dimension());
    if (declared != embedder.dimension()) {
      embedder.close();
      throw new ModelUnavailableException(
          "need %d components as %s says, got %d from the model"
              .formatted(declared, directory.resolve(POOLING), embedder.dimension()));
    }
    return embedder;
  }
}
