package dev.chiffon.eval.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Expectation;
import dev.chiffon.eval.data.Fingerprint;
import dev.chiffon.eval.data.InvalidDataFileException;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what {@link RunJson} wrote, of this version of the schema or an older one. */
final class RunReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private RunReader() {}

  static EvalRun read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      JsonNode root = MAPPER.readTree(bytes);
      return run(new RunField(file, "", root));
    } catch (MismatchedInputException e) {
      throw new InvalidDataFileException(file, "need a single JSON object, got more after it");
    } catch (JsonProcessingException e) {
      throw new InvalidDataFileException(file, "need JSON, got " + e.getOriginalMessage());
    }
  }

  private static EvalRun run(RunField root) {
    RunField schema = root.get("schema");
    if (schema.integer() < 1 || schema.integer() > RunJson.SCHEMA) {
      throw schema.wrong("need 1 to %d, got %d".formatted(RunJson.SCHEMA, schema.integer()));
    }
    RunField fingerprint = root.get("fingerprint");
    Map<String, String> settings = new TreeMap<>();
    root.get("settings").fields().forEach((key, field) -> settings.put(key, field.text()));
    return new EvalRun(
        root.get("system").text(),
        settings,
        new Fingerprint(fingerprint.get("questions").text(), fingerprint.get("corpus").text()),
        results(root.get("questions").elements()));
  }

  private static List<QuestionResult> results(List<RunField> questions) {
    Set<String> seen = new HashSet<>();
    for (RunField question : questions) {
      RunField id = question.get("id");
      if (!seen.add(id.text())) {
        throw id.wrong("need each question once, got twice: " + id.text());
      }
    }
    return questions.stream().map(RunReader::result).toList();
  }

  private static QuestionResult result(RunField question) {
    Map<String, Score> scores = new TreeMap<>();
    question.get("scores").fields().forEach((metric, field) -> scores.put(metric, score(field)));
    return new QuestionResult(
        question.get("id").text(),
        question.get("question").text(),
        expected(question.get("expected")),
        question.get("tags").elements().stream().map(RunField::text).toList(),
        scores);
  }

  private static Score score(RunField field) {
    if (field.value().isNumber()) {
      return Score.of(field.number());
    }
    RunField reason = field.get("undefined");
    if (reason.text().isBlank()) {
      throw reason.wrong("need a reason that is not blank");
    }
    return Score.undefined(reason.text());
  }

  private static Expectation expected(RunField field) {
    return Arrays.stream(Expectation.values())
        .filter(each -> each.name().equals(field.text()))
        .findFirst()
        .orElseThrow(
            () ->
                field.wrong(
                    "need one of %s, got %s"
                        .formatted(List.of(Expectation.values()), field.value())));
  }
}
