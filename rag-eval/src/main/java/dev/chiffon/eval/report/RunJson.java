package dev.chiffon.eval.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chiffon.eval.compare.Summary;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.InvalidDataFileException;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A run as a JSON file, to be kept as the baseline of later ones.
 *
 * <p>The same run gives the same bytes, on any machine: UTF-8, lines end in LF, keys are sorted, a
 * number has the fewest digits that give it back exactly. A question takes one line, so that a diff
 * of two runs names the questions that changed. {@code metrics} is a summary for readers; reading
 * computes it anew.
 *
 * <p>{@link #SCHEMA} grows when a field is renamed, removed or means another thing; older schemas
 * stay readable, and fields that are not known are passed over.
 */
public final class RunJson {

  /** The version of the schema that is written. */
  public static final int SCHEMA = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // Double.toString prints some numbers differently from Java 19 on; this one does not.
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  /** Half a pair, which no encoding has: JSON can still spell it. */
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private RunJson() {}

  /** Returns the run as JSON, with a line break at the end. */
  public static String print(EvalRun run) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("fingerprint", fingerprint(run));
    fields.put("metrics", metrics(run));
    fields.put("questions", questions(run));
    fields.put("schema", compact(SCHEMA));
    fields.put("settings", compact(run.settings()));
    fields.put("system", compact(run.system()));
    return fields.entrySet().stream()
        .map(field -> "  " + compact(field.getKey()) + ": " + field.getValue())
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  /**
   * Writes the run to a file, in place of what it held.
   *
   * @throws UncheckedIOException if that fails
   */
  public static void write(EvalRun run, Path file) {
    try {
      Files.write(file, print(run).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /**
   * Returns the run that a file holds.
   *
   * @throws InvalidDataFileException if it is not a run, or of a later schema; the message names
   *     the field
   * @throws UncheckedIOException if the file cannot be read
   */
  public static EvalRun read(Path file) {
    try {
      return RunReader.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static String fingerprint(EvalRun run) {
    return compact(
        Map.of("corpus", run.fingerprint().corpus(), "questions", run.fingerprint().questions()));
  }

  private static String metrics(EvalRun run) {
    return run.metrics().stream()
        .map(metric -> "    " + compact(metric) + ": " + summary(Summary.of(run, metric)))
        .collect(Collectors.joining(",\n", "{\n", "\n  }"));
  }

  private static String summary(Summary summary) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("high", view(summary.high()));
    fields.put("low", view(summary.low()));
    fields.put("mean", view(summary.mean()));
    fields.put("n", summary.n());
    fields.put("undefined", summary.undefined());
    return compact(fields);
  }

  private static String questions(EvalRun run) {
    return run.results().stream()
        .map(result -> "    " + question(result))
        .collect(Collectors.joining(",\n", "[\n", "\n  ]"));
  }

  private static String question(QuestionResult result) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("expected", result.expected().name());
    fields.put("id", result.id());
    fields.put("question", result.question());
    fields.put("scores", scores(result));
    fields.put("tags", result.tags());
    return compact(fields);
  }

  private static Map<String, Object> scores(QuestionResult result) {
    Map<String, Object> scores = new TreeMap<>();
    result.scores().forEach((metric, score) -> scores.put(metric, view(score)));
    return scores;
  }

  private static Object view(Score score) {
    return score instanceof Score.Undefined undefined
        ? Map.of("undefined", undefined.reason())
        : score.value().orElseThrow();
  }

  private static String compact(Object value) {
    try {
      return LONE_SURROGATE
          .matcher(MAPPER.writeValueAsString(value))
          .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value.getClass() + " as JSON", e);
    }
  }
}
