package dev.chiffon.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Span;
import dev.chiffon.eval.data.Judgments;
import dev.chiffon.eval.data.Ranking;
import dev.chiffon.eval.data.RelevantPassage;
import dev.chiffon.eval.data.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgedRankingTest {

  /**
   *
   *
   * <pre>
   * passage  0 [--------------------) 20          grade 1
   * chunk 1  0 [--------) 8                        8 of 20: not yet
   * chunk 2          8 [-) 10                     10 of 20: found
   * chunk 3             10 [--------) 20          nothing new
   * </pre>
   */
  @Test
  void a_passage_is_found_at_the_rank_by_which_half_of_it_was_retrieved() {
    JudgedRanking ranking =
        JudgedRanking.of(List.of(passage(0, 20)), chunks(span(0, 8), span(8, 10), span(10, 20)));
    assertThat(grades(ranking)).containsExactly(0, 1, 0);
    assertThat(ideal(ranking)).containsExactly(1, 0);
    assertThat(score("RR", ranking)).isEqualTo(Score.of(0.5));
  }

  /**
   *
   *
   * <pre>
   * passages  0 [----) 10   grade 2      20 [----) 30   grade 1      40 [----) 50   grade 1
   * chunk 1   0 [-------------------------------) 30                          grade 2 + 1
   * ideal     the rank that found two: 3, the passage not found: 1
   * </pre>
   */
  @Test
  void a_chunk_that_finds_two_passages_has_the_sum_of_their_grades() {
    List<RelevantPassage> relevant =
        List.of(
            new RelevantPassage("d", List.of(span(0, 10)), 2), passage(20, 30), passage(40, 50));
    JudgedRanking ranking = JudgedRanking.of(relevant, chunks(span(0, 30)));
    assertThat(grades(ranking)).containsExactly(3);
    assertThat(ideal(ranking)).containsExactly(3, 1, 0);
    assertThat(ranking.found(1, 1)).isEqualTo(2);
    assertThat(ranking.found(1, 2)).isEqualTo(1);
    assertThat(ranking.found(1, 3)).isZero();
    assertThat(ranking.judgedFrom(1)).isEqualTo(3);
    assertThat(score("Recall@1", ranking)).isEqualTo(Score.of(2 / 3.0));
    assertThat(score("Precision@1", ranking)).isEqualTo(Score.of(1));
    assertThat(score("AP", ranking)).isEqualTo(Score.of(2 / 3.0));
  }

  /** Whether one chunk or two find them at rank 3, recall of the first 2 is 1 of 3. */
  @Test
  void recall_does_not_depend_on_what_stands_below_the_cutoff() {
    List<RelevantPassage> relevant = List.of(passage(0, 10), passage(20, 30), passage(40, 50));
    List<Chunk> shallow = chunks(span(60, 70), span(0, 10));
    List<Chunk> deep = chunks(span(60, 70), span(0, 10), span(20, 50));
    assertThat(score("Recall@2", JudgedRanking.of(relevant, shallow)))
        .isEqualTo(Score.of(1 / 3.0))
        .isEqualTo(score("Recall@2", JudgedRanking.of(relevant, deep)));
  }

  @Test
  void any_of_several_places_will_do() {
    RelevantPassage twice = new RelevantPassage("d", List.of(span(0, 10), span(50, 60)), 1);
    JudgedRanking ranking = JudgedRanking.of(List.of(twice), chunks(span(20, 30), span(52, 70)));
    assertThat(grades(ranking)).containsExactly(0, 1);
    assertThat(ranking.judgedFrom(1)).isEqualTo(1);
  }

  @Test
  void halves_of_two_places_do_not_make_one_found() {
    RelevantPassage twice = new RelevantPassage("d", List.of(span(0, 10), span(50, 60)), 1);
    JudgedRanking ranking = JudgedRanking.of(List.of(twice), chunks(span(0, 4), span(50, 54)));
    assertThat(grades(ranking)).containsExactly(0, 0);
  }

  @Test
  void a_chunk_of_another_document_finds_nothing() {
    Chunk elsewhere = chunk("other", span(0, 20));
    JudgedRanking ranking = JudgedRanking.of(List.of(passage(0, 20)), List.of(elsewhere));
    assertThat(grades(ranking)).containsExactly(0);
    assertThat(score("Recall@1", ranking)).isEqualTo(Score.of(0));
  }

  @Test
  void grades_that_add_up_to_more_than_an_int_stay_its_maximum() {
    RelevantPassage most = new RelevantPassage("d", List.of(span(0, 10)), Integer.MAX_VALUE);
    JudgedRanking ranking = JudgedRanking.of(List.of(most, most), chunks(span(0, 10)));
    assertThat(ranking.grade(1)).isEqualTo(Integer.MAX_VALUE);
    assertThat(ranking.found(1, Integer.MAX_VALUE)).isEqualTo(2);
  }

  /**
   * Of chunks, each of which is a passage or none, every metric says what it says of ids: here ids
   * 0..9 of which 1, 4, 7 are relevant with grades 2, 1, 3, and 7 is not retrieved.
   */
  @Test
  void where_every_passage_is_a_chunk_all_metrics_are_those_of_ids() {
    Map<Integer, Integer> grades = Map.of(1, 2, 4, 1, 7, 3);
    int[] retrieved = {0, 4, 9, 1, 2};
    Map<String, Integer> judged = new TreeMap<>();
    IntStream.of(retrieved).forEach(id -> judged.put("" + id, 0));
    grades.forEach((id, grade) -> judged.put("" + id, grade));
    Ranking ids =
        new Ranking(
            IntStream.of(retrieved).mapToObj(id -> new Ranking.Entry("" + id, -id)).toList());
    List<RelevantPassage> passages =
        grades.entrySet().stream()
            .map(each -> new RelevantPassage("d", List.of(tenth(each.getKey())), each.getValue()))
            .toList();
    List<Chunk> chunks = IntStream.of(retrieved).mapToObj(id -> chunk("d", tenth(id))).toList();
    JudgedRanking ofIds = JudgedRanking.of(new Judgments(judged), ids);
    JudgedRanking ofChunks = JudgedRanking.of(passages, chunks);
    assertThat(Metrics.names())
        .allSatisfy(
            name -> {
              RetrievalMetric metric = Metrics.parse(name.replace("@k", "@3"));
              assertThat(metric.score(ofChunks)).isEqualTo(metric.score(ofIds));
            });
  }

  @Test
  void what_nobody_judged_has_grade_0_and_is_not_judged() {
    JudgedRanking ranking =
        JudgedRanking.of(
            new Judgments(Map.of("a", -1)),
            new Ranking(List.of(new Ranking.Entry("a", 2), new Ranking.Entry("b", 1))));
    assertThat(grades(ranking)).containsExactly(-1, 0);
    assertThat(ranking.isJudged(1)).isTrue();
    assertThat(ranking.isJudged(2)).isFalse();
    assertThat(ranking.idealGrade(1)).isZero();
  }

  private static Score score(String name, JudgedRanking ranking) {
    return Metrics.parse(name).score(ranking);
  }

  private static int[] grades(JudgedRanking ranking) {
    return IntStream.rangeClosed(1, ranking.size()).map(ranking::grade).toArray();
  }

  /** The ideal order and the first 0 after it. */
  private static int[] ideal(JudgedRanking ranking) {
    int[] grades = IntStream.rangeClosed(1, 10).map(ranking::idealGrade).toArray();
    int length = (int) Arrays.stream(grades).filter(grade -> grade > 0).count();
    return Arrays.copyOf(grades, length + 1);
  }

  private static RelevantPassage passage(int start, int end) {
    return RelevantPassage.at("d", span(start, end));
  }

  private static Span tenth(int id) {
    return span(10 * id, 10 * id + 10);
  }

  private static Span span(int start, int end) {
    return new Span(start, end);
  }

  private static List<Chunk> chunks(Span... spans) {
    return Arrays.stream(spans).map(span -> chunk("d", span)).toList();
  }

  private static Chunk chunk(String documentId, Span span) {
    return new Chunk(
        documentId, span, "x".repeat(span.length()), List.of(), List.of(), Metadata.empty());
  }
}
