package dev.chiffon.eval.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.eval.data.Ranking.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrecFilesTest {
  private final Path folder;

  TrecFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void judgments_are_read_by_question() throws IOException {
    Path file = file("q2 0 d1 0", "q1 0 d9 2", "q2 0 d3 -1");
    assertThat(TrecQrels.read(file).judgments())
        .containsExactly(
            Map.entry("q1", new Judgments(Map.of("d9", 2))),
            Map.entry("q2", new Judgments(Map.of("d1", 0, "d3", -1))));
  }

  @Test
  void rankings_are_read_in_the_order_of_scores_and_not_of_ranks_or_lines() throws IOException {
    Path file = file("q1 Q0 d1 1 -2 bm25", "q1 Q0 d2 2 1.5e1 bm25", "q1 Q0 d3 3 .5 bm25");
    TrecRun run = TrecRun.read(file);
    assertThat(run.tag()).isEqualTo("bm25");
    assertThat(entries(run, "q1"))
        .containsExactly(new Entry("d2", 15), new Entry("d3", 0.5), new Entry("d1", -2));
  }

  /** UTF-8 bytes: A 41, a 61, é C3 A9, U+FF5E EF BD 9E, U+1F600 F0 9F 98 80; UTF-16 differs. */
  @Test
  void ties_go_by_id_descending_in_the_order_of_utf_8_bytes() throws IOException {
    Path file =
        file(
            "q Q0 a 1 0 t",
            "q Q0 \uFF5E 1 0 t",
            "q Q0 A 1 -0.0 t",
            "q Q0 \uD83D\uDE00 1 0 t",
            "q Q0 aa 1 0 t",
            "q Q0 \u00E9 1 0 t");
    assertThat(entries(TrecRun.read(file), "q").stream().map(Entry::id))
        .containsExactly("\uD83D\uDE00", "\uFF5E", "\u00E9", "aa", "a", "A");
  }

  @Test
  void white_space_is_what_it_is_in_c_and_nothing_else() throws IOException {
    Path file = file(" q1\t\t0\u000Bd\u00A01\f 1 \r", "", "  ", "# q1 0 d2 1");
    assertThat(TrecQrels.read(file).judgments())
        .containsExactly(Map.entry("q1", new Judgments(Map.of("d\u00A01", 1))));
  }

  @Test
  void what_follows_the_tag_of_a_run_is_ignored() throws IOException {
    assertThat(TrecRun.read(file("q1 Q0 d1 1 2 tag and more")).tag()).isEqualTo("tag");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q1 0 d1|need 4 fields 'question 0 document grade', got 3",
        "q1 0 d1 1 x|need 4 fields 'question 0 document grade', got 5",
        "q1 0 d1 high|need a whole number of 32 bits, got 'high'",
        "q1 0 d1 1.0|need a whole number of 32 bits, got '1.0'",
        "q1 0 d1 2147483648|need a whole number of 32 bits, got '2147483648'",
        "q1 0 d1 99999999999|need a whole number of 32 bits, got '99999999999'",
        "q0 0 d0 1|need each document once for a question, got 'd0' twice for 'q0'"
      })
  void a_broken_judgment_is_refused_with_line_and_rule(String line, String rule)
      throws IOException {
    Path file = file("q0 0 d0 1", line);
    assertThatThrownBy(() -> TrecQrels.read(file))
        .isInstanceOfSatisfying(
            InvalidDataFileException.class,
            broken -> {
              assertThat(broken.file()).isEqualTo(file.toString());
              assertThat(broken.line()).hasValue(2);
              assertThat(broken.rule()).isEqualTo(rule);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"nan", "inf", "1e999", "0x1p3", "1.0f", "1-2", "", "high", "1,5"})
  void a_score_that_is_no_finite_decimal_number_is_refused(String score) throws IOException {
    Path file = file("q0 Q0 d0 1 " + (score.isEmpty() ? "+" : score) + " t");
    assertThatThrownBy(() -> TrecRun.read(file))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessageStartingWith(
            file + ", line 1, field 'score': need a finite decimal number, got '");
  }

  @Test
  void a_run_without_tag_is_refused() throws IOException {
    Path file = file("q0 Q0 d0 1 2.5");
    assertThatThrownBy(() -> TrecRun.read(file))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessage(file + ", line 1: need 6 fields 'question Q0 document rank score tag', got 5");
  }

  @Test
  void all_that_is_wrong_is_said_at_once() throws IOException {
    Path file = file("q1 0 d1", "q1 0 d2 1", "q1 0 d2 2");
    assertThatThrownBy(() -> TrecQrels.read(file))
        .hasMessageContaining("line 1: need 4 fields")
        .hasMessageContaining("line 3, field 'document': need each document once");
  }

  @Test
  void comments_alone_are_no_judgments() throws IOException {
    Path file = file("# nothing yet");
    assertThatThrownBy(() -> TrecQrels.read(file))
        .isInstanceOf(InvalidDataFileException.class)
        .hasMessage(file + ": need at least one judgment, got none");
  }

  @Test
  void what_was_written_is_read_back() {
    Random random = new Random(20);
    TreeMap<String, Ranking> rankings = new TreeMap<>();
    TreeMap<String, Judgments> judgments = new TreeMap<>();
    for (int q = 0; q < 20; q++) {
      List<Entry> entries =
          IntStream.range(0, 1 + random.nextInt(9))
              .mapToObj(i -> new Entry("d\u0131" + i, Math.scalb(random.nextGaussian(), i)))
              .sorted(TrecRun.ORDER)
              .toList();
      rankings.put("q" + q, new Ranking(entries));
      judgments.put("q" + q, new Judgments(Map.of("d1", random.nextInt(), "d2", q)));
    }
    Path runFile = folder.resolve("run.txt");
    TrecRun run = new TrecRun("tag", rankings);
    run.write(runFile);
    assertThat(TrecRun.read(runFile)).isEqualTo(run);
    Path qrelsFile = folder.resolve("qrels.txt");
    TrecQrels qrels = new TrecQrels(judgments);
    qrels.write(qrelsFile);
    assertThat(TrecQrels.read(qrelsFile)).isEqualTo(qrels);
  }

  @Test
  void a_run_is_written_in_the_order_that_trec_eval_gives_it() throws IOException {
    Ranking tied = new Ranking(List.of(new Entry("a", 1), new Entry("b", 1), new Entry("c", 2)));
    Path file = folder.resolve("run.txt");
    new TrecRun("bm25", new TreeMap<>(Map.of("q", tied))).write(file);
    assertThat(Files.readAllLines(file))
        .containsExactly("q Q0 c 1 2.0 bm25", "q Q0 b 2 1.0 bm25", "q Q0 a 3 1.0 bm25");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\tb"})
  void an_id_that_could_not_be_read_back_is_not_written(String id) {
    Path file = folder.resolve("file.txt");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run("q", id).write(file))
        .withMessage("need a field that is not empty and has no white space, got '" + id + "'");
    assertThatIllegalArgumentException().isThrownBy(() -> run(id, "a").write(file));
    TrecQrels qrels = new TrecQrels(new TreeMap<>(Map.of("q", new Judgments(Map.of(id, 1)))));
    assertThatIllegalArgumentException().isThrownBy(() -> qrels.write(file));
    assertThat(file).doesNotExist();
  }

  @Test
  void a_question_that_would_be_a_comment_is_not_written() {
    Path file = folder.resolve("file.txt");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run("#1", "#a").write(file))
        .withMessage("need a question's id that does not start a comment, got '#1'");
    TrecRun run = run("1", "#a");
    run.write(file);
    assertThat(TrecRun.read(file)).isEqualTo(run);
  }

  private static TrecRun run(String question, String id) {
    Ranking ranking = new Ranking(List.of(new Entry(id, 1)));
    return new TrecRun("tag", new TreeMap<>(Map.of(question, ranking)));
  }

  @Test
  void fingerprints_are_equal_if_judgments_are() {
    TreeMap<String, Judgments> judgments = new TreeMap<>();
    judgments.put("q", new Judgments(Map.of("d", 1)));
    TrecQrels qrels = new TrecQrels(judgments);
    assertThat(new TrecQrels(judgments).fingerprint()).isEqualTo(qrels.fingerprint());
    judgments.put("q", new Judgments(Map.of("d", 2)));
    Fingerprint regraded = new TrecQrels(judgments).fingerprint();
    assertThat(regraded.questions()).isNotEqualTo(qrels.fingerprint().questions());
    assertThat(regraded.corpus()).isEqualTo(qrels.fingerprint().corpus());
  }

  private static List<Entry> entries(TrecRun run, String question) {
    return run.rankings().getOrDefault(question, new Ranking(List.of())).entries();
  }

  private Path file(String... lines) throws IOException {
    Path file = folder.resolve("data.txt");
    return Files.write(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
