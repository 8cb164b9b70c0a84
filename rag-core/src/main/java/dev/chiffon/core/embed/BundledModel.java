package dev.chiffon.core.embed;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chiffon.core.embed.OnnxEmbedder.Precision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;

/** The models that langchain4j publishes as jars, found on the class path. */
enum BundledModel {
  /** Trained on texts of up to 256 tokens, though its tokenizer file says 128. */
  MINI_LM("all-minilm-l6-v2", "all-minilm-l6-v2", Pooling.MEAN, 256, ""),
  /** The prefix is that of its model card. */
  BGE_SMALL(
      "bge-small-en-v1.5",
      "bge-small-en-v15",
      Pooling.CLS,
      512,
      "Represent this sentence for searching relevant passages: ");

  private static final String ARTIFACT = "dev.langchain4j:langchain4j-embeddings-";

  private final String resource;
  private final String artifact;
  private final Pooling pooling;
  private final int window;
  private final String queryPrefix;

  BundledModel(String resource, String artifact, Pooling pooling, int window, String queryPrefix) {
    this.resource = resource;
    this.artifact = artifact;
    this.pooling = pooling;
    this.window = window;
    this.queryPrefix = queryPrefix;
  }

  /** Returns the most precise variant on the class path. */
  OnnxEmbedder load() {
    for (Precision precision : Precision.values()) {
      if (find(resource(precision) + ".onnx").isPresent()) {
        return load(precision);
      }
    }
    throw missing(ARTIFACT + artifact);
  }

  /** Returns the variant of that precision. */
  OnnxEmbedder load(Precision precision) {
    String name = resource(precision);
    byte[] weights = read(name + ".onnx", precision);
    byte[] tokenizer = read(name + "-tokenizer.json", precision);
    MessageDigest digest = BertModel.digest();
    digest.update(weights);
    digest.update(tokenizer);
    try {
      return new OnnxEmbedder(
          new BertModel(
              name,
              TokenizerJson.read(new ObjectMapper().readTree(tokenizer), name),
              pooling,
              window - BertModel.ENDS,
              queryPrefix,
              ""),
          digest,
          () -> OnnxSession.of(weights, name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the tokenizer of " + name, e);
    }
  }

  private String resource(Precision precision) {
    return resource + suffix(precision);
  }

  private static String suffix(Precision precision) {
    return precision == Precision.INT8 ? "-q" : "";
  }

  private byte[] read(String file, Precision precision) {
    URL url = find(file).orElseThrow(() -> missing(ARTIFACT + artifact + suffix(precision)));
    try {
      URLConnection connection = url.openConnection();
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        int length = connection.getContentLength();
        if (length < 0) {
          return in.readAllBytes();
        }
        // In one piece: readAllBytes would hold 90 MB twice.
        byte[] bytes = new byte[length];
        in.readNBytes(bytes, 0, length);
        return bytes;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + url, e);
    }
  }

  private static Optional<URL> find(String file) {
    ClassLoader own = Objects.requireNonNull(BundledModel.class.getClassLoader());
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    URL found = own.getResource(file);
    return Optional.ofNullable(
        found == null && context != null ? context.getResource(file) : found);
  }

  private static ModelUnavailableException missing(String dependency) {
    return new ModelUnavailableException(
        "need the model on the class path: add the dependency " + dependency);
  }
}
