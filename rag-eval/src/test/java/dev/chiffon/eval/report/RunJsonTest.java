package dev.chiffon.eval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.InvalidDataFileException;
import dev.chiffon.eval.data.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunJsonTest {
  /** Written by schema 1. Never write it anew: whoever kept such a baseline must read it. */
  private static final Path OLD = Path.of("src/test/resources/reports/run-schema-1.json");

  @TempDir private Path folder = Path.of("");

  @Test
  void a_run_comes_back_as_it_was_written() {
    EvalRun run = SampleRuns.small();
    assertThat(back(run)).isEqualTo(run);
  }

  @Test
  void a_run_of_no_questions_comes_back() {
    EvalRun run = SampleRuns.run("none", List.of());
    assertThat(back(run)).isEqualTo(run);
  }

  @Test
  void every_number_comes_back_exactly() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 1000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      double finite = Double.isFinite(number) ? number : 2e-3;
      EvalRun run =
          SampleRuns.run(
              "x", List.of(SampleRuns.answered("q", "?", Map.of("M", Score.of(finite)))));
      assertThat(back(run)).as("%s", finite).isEqualTo(run);
    }
  }

  @Test
  void text_that_no_encoding_has_comes_back() {
    EvalRun run = SampleRuns.run("half \ud83d, whole \ud83d\ude00", List.of());
    assertThat(back(run)).isEqualTo(run);
  }

  @Test
  void an_old_baseline_is_still_read() {
    assertThat(RunJson.read(OLD)).isEqualTo(SampleRuns.small());
  }

  @Test
  void the_bytes_are_those_of_the_file_in_the_project() throws IOException {
    assertThat(RunJson.print(SampleRuns.small())).isEqualTo(Files.readString(OLD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "tr-TR", "en-US", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
  void the_bytes_are_the_same_in_every_locale(String tag) throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(RunJson.print(SampleRuns.small())).isEqualTo(Files.readString(OLD));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void keys_are_sorted_and_a_question_takes_one_line() throws IOException {
    String json = RunJson.print(SampleRuns.random("x", 1, 50));
    assertThat(json).doesNotContain("\r").endsWith("}\n");
    assertThat(json.lines().filter(line -> line.contains("\"expected\""))).hasSize(50);
    assertSorted(new ObjectMapper().readValue(json, Object.class));
  }

  private static void assertSorted(Object node) {
    if (node instanceof Map<?, ?> map) {
      assertThat(map.keySet().stream().map(String::valueOf)).isSorted();
      map.values().forEach(RunJsonTest::assertSorted);
    } else if (node instanceof List<?> list) {
      list.forEach(RunJsonTest::assertSorted);
    }
  }

  @Test
  void fields_that_a_later_version_adds_are_passed_over() throws IOException {
    String json = Files.readString(OLD).replace("\"id\":", "\"added\":{\"later\":[1]},\"id\":");
    assertThat(RunJson.read(write(json))).isEqualTo(SampleRuns.small());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"schema\": 1 | \"schema\": 2 | schema | need 1 to 1, got 2",
        "\"schema\": 1 | \"schema\": \"1\" | schema | need a whole number, got \"1\"",
        "\"schema\": 1 | \"sc\": 1 | schema | need a value, got nothing",
        "\"system\": \"bm25\" | \"system\": [] | system | need a string, got an array",
        "\"k\":\"100\" | \"k\":100 | settings.k | need a string, got 100",
        "\"questions\":\"11\" | \"questions\":{} | fingerprint.questions | need a string, got an"
            + " object",
        "\"id\":\"q2\" | \"id\":\"q1\" | questions[1].id | need each question once, got twice: q1",
        "\"AP\":0.0 | \"AP\":1e999 | questions[1].scores.AP | need a finite number",
        "\"AP\":0.0 | \"AP\":\"0\" | questions[1].scores.AP | need an object, got \"0\"",
        "\"AP\":0.0 | \"AP\":{\"undefined\":\" \"} | questions[1].scores.AP.undefined | need a"
            + " reason",
        "\"REFUSAL\" | \"refusal\" | questions[2].expected | need one of [ANSWER, REFUSAL]",
        "\"AP\":0.0 | \"AP\":0.0,\"AP\":1.0 | `` | need JSON, got Duplicate field 'AP'",
        "\"AP\":0.0 | \"AP\":NaN | `` | need JSON, got Non-standard token 'NaN'"
      })
  void what_is_wrong_is_told_with_file_and_field(
      String good, String bad, String field, String problem) throws IOException {
    String json = Files.readString(OLD);
    assertThat(json).contains(good);
    Path file = write(json.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad)));
    assertThatThrownBy(() -> RunJson.read(file))
        .isInstanceOfSatisfying(
            InvalidDataFileException.class,
            e -> {
              assertThat(e.field().orElse("")).isEqualTo(field);
              assertThat(e.file()).isEqualTo(file.toString());
            })
        .hasMessageContaining(problem)
        .hasMessageStartingWith(file.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "null", "{} {}", "run"})
  void what_is_no_run_is_refused(String content) throws IOException {
    Path file = write(content);
    assertThatThrownBy(() -> RunJson.read(file)).isInstanceOf(InvalidDataFileException.class);
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> RunJson.read(folder.resolve("none.json")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.json");
  }

  private EvalRun back(EvalRun run) {
    Path file = folder.resolve("run.json");
    RunJson.write(run, file);
    return RunJson.read(file);
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("given.json"), content);
  }
}
