package dev.chiffon.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.InvalidDataFileException;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.TrecQrels;
import dev.chiffon.eval.data.TrecRun;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The numbers that NIST's trec_eval 10.0-rc3 printed for the cases in {@code trec}, where {@code
 * trec/README.md} says what each is about. Of case 06 without {@code -c} they are from 9.0.8, for
 * 10 stops there; of case 13 they are from 10, for 9 compares scores as float.
 */
class TrecGoldenTest {
  /** Four decimals are printed. */
  private static final double PRINTED = 1e-4;

  static Stream<Path> expectations() throws IOException {
    try (Stream<Path> files = Files.walk(folder())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("expected"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void prints_what_trec_eval_prints(Path expected) throws IOException {
    Measured measured = Measured.of(expected);
    SoftAssertions softly = new SoftAssertions();
    for (String line : rows(expected)) {
      String[] row = line.split("\t", 3);
      softly
          .assertThat(measured.value(row[0], row[1]))
          .as("%s of %s", row[1], row[0])
          .isCloseTo(Double.parseDouble(row[2]), within(PRINTED));
    }
    softly.assertAll();
  }

  @Test
  void all_18_cases_are_there_and_16_of_them_have_numbers() throws IOException {
    try (Stream<Path> cases = Files.list(folder())) {
      assertThat(cases.filter(Files::isDirectory)).hasSize(18);
    }
    assertThat(expectations().map(Path::getParent).distinct()).hasSize(16);
    assertThat(expectations()).hasSize(34);
  }

  @Test
  void a_document_twice_in_a_ranking_is_refused() throws Exception {
    Path run = folder().resolve("11-duplicate-in-run/run.txt");
    assertThatThrownBy(() -> TrecRun.read(run))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessage(
            "%s, line 2, field 'document': need each document once for a question, got 'd1' twice"
                    .formatted(run)
                + " for 'q1'");
  }

  @Test
  void a_document_judged_twice_is_refused() throws Exception {
    Path qrels = folder().resolve("12-duplicate-in-qrels/qrels.txt");
    assertThatThrownBy(() -> TrecQrels.read(qrels))
        .isInstanceOfSatisfying(
            InvalidDataFileException.class,
            refused -> {
              assertThat(refused.field()).contains("document");
              assertThat(refused.rule()).contains("'d1' twice");
            });
  }

  /** A case under the options that the name of its file stands for. */
  private record Measured(
      boolean isComplete, int level, EvalRun run, SortedMap<String, JudgedRanking> rankings) {

    static Measured of(Path expected) throws IOException {
      String name = expected.getFileName().toString();
      boolean isComplete = name.contains("-c");
      int level = name.contains("-l2") ? 2 : 1;
      TrecEvaluator evaluator =
          TrecEvaluator.of(
              TrecQrels.read(expected.resolveSibling("qrels.txt")),
              isComplete ? Convention.TREC_EVAL_COMPLETE : Convention.TREC_EVAL);
      TrecRun run = TrecRun.read(expected.resolveSibling("run.txt"));
      List<RetrievalMetric> metrics =
          rows(expected).stream()
              .map(row -> row.split("\t", 3)[1])
              .filter(measure -> !measure.startsWith("num_"))
              .distinct()
              .map(measure -> metric(measure, level))
              .toList();
      return new Measured(
          isComplete, level, evaluator.evaluate(run, metrics), evaluator.rankings(run));
    }

    /** The level is none of nDCG's business, nor of RBP's: they take the grade as it is. */
    private static RetrievalMetric metric(String measure, int level) {
      return level == 1 || measure.startsWith("ndcg") || measure.equals("rbp")
          ? Metrics.parse(measure)
          : Metrics.parse(measure.replaceFirst("(_\\d+)?$", "(rel=" + level + ")$1"));
    }

    double value(String question, String measure) {
      if (measure.startsWith("num_")) {
        return count(question, measure);
      }
      String metric = metric(measure, level).toString();
      return question.equals("all")
          ? run.values(metric).stream().mapToDouble(d -> d).average().orElse(Double.NaN)
          : result(question).score(metric).value().orElse(Double.NaN);
    }

    private QuestionResult result(String question) {
      return run.results().stream().filter(r -> r.id().equals(question)).findAny().orElseThrow();
    }

    private double count(String question, String measure) {
      return rankings.entrySet().stream()
          .filter(each -> question.equals("all") || question.equals(each.getKey()))
          .mapToInt(each -> counted(measure, question).applyAsInt(each.getValue()))
          .sum();
    }

    private ToIntFunction<JudgedRanking> counted(String measure, String question) {
      // Under -c, the sum of num_rel over all questions takes no notice of the level (02, -l2-c).
      int levelOfRel = isComplete && question.equals("all") ? 1 : level;
      return switch (measure) {
        case "num_q" -> ranking -> 1;
        case "num_ret" -> JudgedRanking::size;
        case "num_rel" -> ranking -> ranking.judgedFrom(levelOfRel);
        case "num_rel_ret" -> ranking -> ranking.foundWithin(ranking.size(), level);
        default -> throw new IllegalArgumentException("need a count, got " + measure);
      };
    }
  }

  private static List<String> rows(Path expected) throws IOException {
    List<String> lines = Files.readAllLines(expected);
    return lines.subList(1, lines.size());
  }

  private static Path folder() {
    URL trec = Objects.requireNonNull(TrecGoldenTest.class.getResource("/trec"));
    try {
      return Path.of(trec.toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
