package dev.chiffon.core.embed;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A BERT model in ONNX Runtime. Safe for any number of threads, but for {@link #close}.
 *
 * <p>One text at a time and unpadded, on the thread that calls: parallel callers use all cores
 * without the runtime's own threads, which spin while they wait. langchain4j's class, which has
 * those, takes 1.5 times the CPU time with the same weights, 1.7 times with 8-bit ones
 * (EmbedderDuel).
 */
final class OnnxSession implements AutoCloseable {
  private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");

  /** What a model was trained to say of its tokens. */
  private enum Output {
    /** A vector for each. */
    VECTORS(3, "a vector per token"),
    /** One number for all. */
    SCORE(2, "one score");

    private final int shape;
    private final String what;

    Output(int shape, String what) {
      this.shape = shape;
      this.what = what;
    }

    List<String> names() {
      return this == SCORE ? List.of("logits") : List.of("last_hidden_state", "token_embeddings");
    }

    boolean matches(@Nullable NodeInfo node) {
      return node != null
          && node.getInfo() instanceof TensorInfo tensor
          && tensor.getShape().length == shape
          && (this == VECTORS || tensor.getShape()[1] == 1);
    }
  }

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String output;

  private interface Opening {
    /** Returns the session over the model, with these options. */
    OrtSession open(OrtEnvironment environment, SessionOptions options) throws OrtException;
  }

  private OnnxSession(String place, Output wanted, Opening opening) {
    try {
      environment = OrtEnvironment.getEnvironment();
      try (SessionOptions options = options()) {
        session = opening.open(environment, options);
      }
    } catch (OrtException e) {
      throw new ModelUnavailableException("need a model ONNX Runtime can load, got " + place, e);
    }
    try {
      output = check(place, wanted);
    } catch (OrtException | RuntimeException e) {
      close();
      throw e instanceof ModelUnavailableException known
          ? known
          : new ModelUnavailableException("need a BERT model with its inputs, got " + place, e);
    }
  }

  /** Returns a session of the model with these bytes; {@code place} names it in errors. */
  static OnnxSession of(byte[] model, String place) {
    return new OnnxSession(
        place, Output.VECTORS, (environment, options) -> environment.createSession(model, options));
  }

  /** Returns a session of the model in {@code file}. */
  static OnnxSession of(Path file) {
    return of(file, Output.VECTORS);
  }

  /** Returns a session of the model in {@code file}, which gives one score for a pair of texts. */
  static OnnxSession scoring(Path file) {
    return of(file, Output.SCORE);
  }

  private static OnnxSession of(Path file, Output output) {
    return new OnnxSession(
        file.toString(),
        output,
        (environment, options) -> environment.createSession(file.toString(), options));
  }

  private static SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    options.addConfigEntry("session.inter_op.allow_spinning", "0");
    return options;
  }

  private String check(String place, Output wanted) throws OrtException {
    if (!INPUTS.containsAll(session.getInputNames())) {
      throw new ModelUnavailableException(
          "need a model with inputs among %s, got %s in %s"
              .formatted(INPUTS, session.getInputNames(), place));
    }
    Map<String, NodeInfo> outputs = session.getOutputInfo();
    return wanted.names().stream()
        .filter(name -> wanted.matches(outputs.get(name)))
        .findFirst()
        .orElseThrow(
            () ->
                new ModelUnavailableException(
                    "need a model with %s in one of the outputs %s, got %s in %s"
                        .formatted(wanted.what, wanted.names(), outputs.keySet(), place)));
  }

  /** Returns the vectors of the tokens {@code ids}, one after the other, of any length. */
  float[] run(int[] ids) {
    return run(ids, ids.length);
  }

  /**
   * Returns what the model says of two texts: of the tokens {@code ids} the first {@code first} are
   * those of one, the rest those of the other.
   */
  float[] run(int[] ids, int first) {
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      for (String input : session.getInputNames()) {
        tensors.put(input, tensor(values(input, ids, first)));
      }
      try (OrtSession.Result result = session.run(tensors, Set.of(output))) {
        FloatBuffer said = ((OnnxTensor) result.get(0)).getFloatBuffer();
        float[] numbers = new float[said.remaining()];
        said.get(numbers);
        return numbers;
      }
    } catch (OrtException e) {
      throw new IllegalStateException(
          "ONNX Runtime failed on a text of %d tokens".formatted(ids.length), e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private static long[] values(String input, int[] ids, int first) {
    long[] values = new long[ids.length];
    switch (input) {
      case "input_ids" -> Arrays.setAll(values, i -> ids[i]);
      case "attention_mask" -> Arrays.fill(values, 1);
      default -> Arrays.fill(values, first, ids.length, 1); // the second text is of type 1
    }
    return values;
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  /** Frees the model; nothing may be running. */
  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed to free a model", e);
    }
  }
}
