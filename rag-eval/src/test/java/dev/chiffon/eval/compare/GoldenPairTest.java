package dev.chiffon.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Expectation;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Score;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cases 17 and 18 of the golden cases: per-question values that trec_eval printed, statistics of
 * scipy's ttest_rel and of 200,000 sign flips and 50,000 resamples.
 */
class GoldenPairTest {
  private static final String FOLDER = "/trec/";

  @ParameterizedTest
  @ValueSource(strings = {"ndcg_cut_10", "map", "recall_5", "recip_rank"})
  void statistics_of_two_runs_agree_with_the_golden_ones(String measure) throws IOException {
    PairedComparison pair =
        PairedComparison.of(run("17-ab-baseline"), run("18-ab-candidate"), measure);
    JsonNode golden = golden(measure);
    assertThat(pair.n()).isEqualTo(golden.get("n").asInt());
    assertMeans(pair, golden);
    assertThat(value(pair.p().t()))
        .isCloseTo(golden.get("paired_t_p_two_sided").asDouble(), within(1e-5));
    assertThat(value(pair.p().randomisation()))
        .isCloseTo(golden.get("randomisation_p_two_sided").asDouble(), within(.005));
    JsonNode interval = golden.get("bootstrap95_of_difference");
    assertThat(value(pair.difference().low())).isCloseTo(interval.get(0).asDouble(), within(.003));
    assertThat(value(pair.difference().high())).isCloseTo(interval.get(1).asDouble(), within(.003));
    assertThat(pair.outcomes())
        .isEqualTo(
            new PairedComparison.Outcomes(
                golden.get("wins").asInt(),
                golden.get("losses").asInt(),
                golden.get("ties").asInt()));
  }

  private static void assertMeans(PairedComparison pair, JsonNode golden) {
    assertThat(value(pair.baselineMean()))
        .isCloseTo(golden.get("mean_baseline").asDouble(), within(5.1e-7));
    assertThat(value(pair.candidateMean()))
        .isCloseTo(golden.get("mean_candidate").asDouble(), within(5.1e-7));
    assertThat(value(pair.difference().mean()))
        .isCloseTo(golden.get("mean_difference").asDouble(), within(5.1e-7));
  }

  private static double value(Score score) {
    return score.value().orElseThrow();
  }

  private static JsonNode golden(String measure) throws IOException {
    return new ObjectMapper().readTree(text("paired-17-18.json")).get("measures").get(measure);
  }

  private static EvalRun run(String name) throws IOException {
    Map<String, Map<String, Score>> scores = new TreeMap<>();
    text(name + "/expected-c.tsv")
        .lines()
        .skip(1)
        .map(line -> List.of(line.split("\t")))
        .filter(cells -> !cells.get(0).equals("all"))
        .forEach(
            cells ->
                scores
                    .computeIfAbsent(cells.get(0), id -> new TreeMap<>())
                    .put(cells.get(1), Score.of(Double.parseDouble(cells.get(2)))));
    List<QuestionResult> results =
        scores.entrySet().stream()
            .map(
                each ->
                    new QuestionResult(
                        each.getKey(),
                        each.getKey(),
                        Expectation.ANSWER,
                        List.of(),
                        each.getValue()))
            .toList();
    return new EvalRun(name, Map.of(), SampleRuns.SAME, results);
  }

  private static String text(String name) throws IOException {
    try (InputStream in = GoldenPairTest.class.getResourceAsStream(FOLDER + name)) {
      assertThat(in).as(FOLDER + name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
