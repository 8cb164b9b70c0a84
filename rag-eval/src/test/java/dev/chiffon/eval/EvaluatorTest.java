package dev.chiffon.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.embed.HashEmbedder;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.eval.data.BeirFolder;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Fingerprint;
import dev.chiffon.eval.data.JudgedQuestions;
import dev.chiffon.eval.data.Judgments;
import dev.chiffon.eval.data.LabelledQuestion;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.QuestionSet;
import dev.chiffon.eval.data.Ranking;
import dev.chiffon.eval.data.Reference;
import dev.chiffon.eval.data.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
  private static final Chunk HERON = Library.sentence(Library.BIRDS, 0);
  private static final Chunk LARK = Library.sentence(Library.BIRDS, 1);
  private static final Chunk BIRCH = Library.sentence(Library.TREES, 1);

  private final Evaluator evaluator = Evaluator.of(Library.questions());

  private static Score score(EvalRun run, String id, String metric) {
    return run.results().stream()
        .filter(result -> result.id().equals(id))
        .map(result -> result.score(metric))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_run_has_the_usual_metrics_of_every_question() {
    EvalRun run = evaluator.evaluate("fixed", Library.always(LARK, BIRCH, HERON));
    assertThat(run.system()).isEqualTo("fixed");
    assertThat(run.fingerprint()).isEqualTo(Library.questions().fingerprint());
    assertThat(run.metrics()).containsExactly("RR@10", "Recall@10", "nDCG@10");
    assertThat(run.results())
        .extracting(QuestionResult::id)
        .containsExactly("q1", "q2", "q3", "q4");
    assertThat(score(run, "q1", "RR@10")).isEqualTo(Score.of(1.0 / 3));
    assertThat(score(run, "q2", "RR@10")).isEqualTo(Score.of(.5));
    assertThat(score(run, "q3", "Recall@10")).isEqualTo(Score.of(0));
  }

  @Test
  void a_question_to_be_refused_is_not_asked_and_has_no_score() {
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    Retriever noting =
        (question, k) -> {
          asked.add(question.text());
          return List.of();
        };
    EvalRun run = evaluator.evaluate("noting", noting);
    assertThat(score(run, "q4", "nDCG@10")).isEqualTo(Score.undefined("to be refused"));
    assertThat(asked).doesNotContain("Which fish is blue?").hasSize(3);
  }

  @Test
  void a_metric_is_asked_as_deep_as_it_looks_and_never_less_than_a_pipeline_ranks() {
    assertThat(depths("nDCG@10", "Recall@5")).containsExactly(50);
    assertThat(depths("Recall@100", "nDCG@10")).containsExactly(50, 100);
    assertThat(depths("AP")).containsExactly(1000);
  }

  @Test
  void a_metric_without_a_cutoff_looks_as_deep_as_it_is_told() {
    List<Integer> depths = new ArrayList<>();
    evaluator.metrics("ContextPrecision").depth(5).evaluate("x", noting(depths));
    assertThat(depths).containsOnly(5);
  }

  private List<Integer> depths(String... metrics) {
    List<Integer> depths = new ArrayList<>();
    evaluator.metrics(metrics).evaluate("x", noting(depths));
    return depths.stream().distinct().sorted().toList();
  }

  private static Retriever noting(List<Integer> depths) {
    return (question, k) -> {
      depths.add(k);
      return List.of();
    };
  }

  @Test
  void a_metric_does_not_change_with_those_beside_it() {
    Retriever otherwiseIfDeep =
        (question, k) ->
            (k > 50 ? Library.always(LARK, HERON) : Library.always(HERON, LARK))
                .retrieve(question, k);
    EvalRun alone = evaluator.metrics("RR@10").evaluate("x", otherwiseIfDeep);
    EvalRun beside = evaluator.metrics("RR@10", "AP").evaluate("x", otherwiseIfDeep);
    assertThat(score(alone, "q1", "RR@10")).isEqualTo(Score.of(1));
    assertThat(beside.values("RR@10")).isEqualTo(alone.values("RR@10"));
    assertThat(score(beside, "q1", "AP")).isEqualTo(Score.of(.5));
  }

  @Test
  void a_question_within_a_document_is_asked_with_a_filter() {
    EvalRun run = within("birds").evaluate("x", Library.always(LARK, HERON));
    assertThat(score(run, "q", "RR@10")).isEqualTo(Score.of(.5));
    assertThat(run.results().get(0).tags()).containsExactly("tag");
    List<Question> asked = new ArrayList<>();
    within("birds")
        .evaluate(
            "x",
            (question, k) -> {
              asked.add(question);
              return List.of();
            });
    assertThat(asked.get(0).filter())
        .isEqualTo(Question.of("What?").within(List.of("birds")).filter());
  }

  @Test
  void a_retriever_that_passes_over_the_filter_is_found_out() {
    assertThatThrownBy(() -> within("birds").evaluate("x", Library.always(HERON, BIRCH)))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("of document 'birds', got trees#");
  }

  private static Evaluator within(String document) {
    LabelledQuestion question = Library.asks("q", "What?", "birds", "The heron fishes alone.");
    return Evaluator.of(
        new QuestionSet(List.of(Library.within(question, document))).judgedIn(Library.DOCUMENTS));
  }

  @Test
  void a_system_that_fails_is_named_with_the_question() {
    Retriever failing =
        (question, k) -> {
          if (question.text().startsWith("Which")) {
            throw new IllegalStateException("no such tree");
          }
          return List.of();
        };
    for (int threads : new int[] {1, 4}) {
      EvaluationException failure =
          catchThrowableOfType(
              EvaluationException.class,
              () -> evaluator.threads(threads).evaluate("mine", failing));
      assertThat(failure).hasMessageContainingAll("'mine'", "'q2'", "no such tree");
      assertThat(failure.questionId()).isEqualTo("q2");
      assertThat(failure.system()).isEqualTo("mine");
    }
  }

  @Test
  void more_than_was_asked_for_is_refused() {
    Retriever tooMany = (question, k) -> Library.always(HERON, LARK).retrieve(question, 2);
    assertThatThrownBy(() -> evaluator.metrics("AP").depth(1).evaluate("x", tooMany))
        .hasMessageContaining("need at most 1 chunks, got 2");
  }

  @Test
  void the_number_of_threads_changes_nothing() {
    Evaluator many = Evaluator.of(manyQuestions());
    try (IndexedCorpus corpus =
        IndexedCorpus.of(Library.DOCUMENTS, Library.SENTENCES, new HashEmbedder())) {
      EvalRun one = many.evaluate("hybrid", corpus.hybrid());
      assertThat(many.threads(8).evaluate("hybrid", corpus.hybrid())).isEqualTo(one);
      assertThat(one.values("RR@10")).doesNotContain(0.0).contains(1.0).hasSize(200);
    }
  }

  private static JudgedQuestions manyQuestions() {
    List<String> words = List.of("heron", "lark", "owl", "oak", "birch", "willow");
    List<LabelledQuestion> questions =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    Library.asks(
                        "q" + i,
                        "Where is the " + words.get(i % 6) + ", and the " + words.get(i / 6 % 6),
                        i % 6 < 3 ? "birds" : "trees",
                        words.get(i % 6)))
            .toList();
    return new QuestionSet(questions).judgedIn(Library.DOCUMENTS);
  }

  @Test
  void several_systems_are_measured_in_one_call_by_name() {
    List<EvalRun> runs =
        evaluator.evaluate(
            Map.of(
                "good",
                Library.always(HERON),
                "bad",
                Library.always(),
                "fair",
                Library.always(LARK, HERON)));
    assertThat(runs).extracting(EvalRun::system).containsExactly("bad", "fair", "good");
    assertThat(runs)
        .extracting(run -> score(run, "q1", "RR@10"))
        .containsExactly(Score.of(0), Score.of(.5), Score.of(1));
  }

  @Test
  void settings_are_told_by_the_run() {
    EvalRun run =
        evaluator
            .settings(Map.of("chunker", "sentences"))
            .settings(Map.of("a", "b"))
            .evaluate("x", Library.always());
    assertThat(run.settings())
        .containsExactly(Map.entry("a", "b"), Map.entry("chunker", "sentences"));
  }

  @Test
  void the_listener_hears_of_each_question_once_in_order() {
    List<String> heard = new ArrayList<>();
    evaluator
        .threads(3)
        .listener((work, done, total) -> heard.add(work + " " + done + "/" + total))
        .evaluate("x", Library.always());
    assertThat(heard).containsExactly("x 1/4", "x 2/4", "x 3/4", "x 4/4");
  }

  @Test
  void wrong_choices_are_refused() {
    assertThatThrownBy(() -> evaluator.metrics()).hasMessage("need at least one metric, got none");
    assertThatThrownBy(() -> evaluator.metrics("nDGC@10")).hasMessageContaining("nDGC@10");
    assertThatThrownBy(() -> evaluator.threads(0)).hasMessage("need at least 1 thread, got 0");
    assertThatThrownBy(() -> evaluator.depth(0)).hasMessage("need depth >= 1, got 0");
  }

  @Test
  void rankings_are_those_of_the_chunks_of_all_questions_to_be_answered() {
    assertThat(evaluator.rankings("x", Library.always(LARK, HERON), 1))
        .containsOnlyKeys("q1", "q2", "q3")
        .containsEntry("q1", new Ranking(List.of(new Ranking.Entry(LARK.id(), 1))));
  }

  @Test
  void of_a_folder_documents_are_ranked_by_the_first_chunk_of_each() {
    Evaluator ofTexts = Evaluator.of(folder()).metrics("nDCG@10", "RR@10");
    Chunk owl = Library.sentence(Library.BIRDS, 2);
    Retriever twice = Library.always(LARK, owl, BIRCH);
    EvalRun run = ofTexts.evaluate("x", twice);
    assertThat(score(run, "q", "RR@10")).isEqualTo(Score.of(.5));
    assertThat(ofTexts.rankings("x", twice, 9).get("q"))
        .isEqualTo(
            new Ranking(
                List.of(new Ranking.Entry("birds", 1), new Ranking.Entry("trees", 1.0 / 3))));
  }

  private static BeirFolder folder() {
    LabelledQuestion question =
        LabelledQuestion.of("q", "Which?", List.of(new Reference.Whole("trees", 2)));
    return new BeirFolder(
        "folder",
        Library.DOCUMENTS,
        new QuestionSet(List.of(question)),
        new TreeMap<>(Map.of("q", new Judgments(Map.of("trees", 2, "birds", 0)))),
        new BeirFolder.LeftOut(List.of(), List.of(), List.of()),
        new Fingerprint("q", "c"));
  }

  @Test
  void for_a_budget_twice_as_many_are_asked_for_until_they_fill_it_twice() {
    Document long100 = Document.ofText("long", "a ".repeat(500));
    Chunk[] chunks =
        IntStream.range(0, 500)
            .mapToObj(i -> Chunk.of(long100, new Span(2 * i, 2 * i + 1)))
            .toArray(Chunk[]::new);
    Task task = Task.of(Library.questions().questions().get(0));
    List<Integer> depths = new ArrayList<>();
    Retriever noting =
        (question, k) -> {
          depths.add(k);
          return Library.always(chunks).retrieve(question, k);
        };
    assertThat(new Asked(task, noting, 9).filling(100, chunk -> 1)).hasSize(200);
    assertThat(depths).containsExactly(50, 100, 200);
    assertThat(new Asked(task, noting, 9).filling(1000, chunk -> 1)).hasSize(500);
  }

  @Test
  void metrics_of_characters_stand_beside_those_of_rankings() {
    EvalRun run =
        evaluator
            .metrics("SpanRecall@1", "spanprecision@2", "RR@10", "SpanRecall@5tokens")
            .tokens(text -> text.split(" ").length)
            .evaluate("x", Library.always(LARK, HERON));
    assertThat(run.metrics())
        .containsExactly("RR@10", "SpanPrecision@2", "SpanRecall@1", "SpanRecall@5tokens");
    assertThat(score(run, "q1", "SpanRecall@1")).isEqualTo(Score.of(0));
    assertThat(score(run, "q1", "SpanPrecision@2")).isEqualTo(Score.of(23.0 / 44));
    // The lark takes all five tokens; nothing is left for the heron.
    assertThat(score(run, "q1", "SpanRecall@5tokens")).isEqualTo(Score.of(0));
    assertThat(score(run, "q4", "SpanRecall@1")).isEqualTo(Score.undefined("to be refused"));
  }

  @Test
  void a_budget_needs_a_counter_and_each_chunk_is_counted_once() {
    Evaluator ofBudget = evaluator.metrics("SpanRecall@100tokens");
    assertThatThrownBy(() -> ofBudget.evaluate("x", Library.always(HERON)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("need a token counter for SpanRecall@100tokens");
    List<String> counted = new ArrayList<>();
    ofBudget
        .tokens(
            text -> {
              counted.add(text);
              return 4;
            })
        .evaluate("x", Library.always(HERON, LARK));
    assertThat(counted).containsExactly(HERON.text(), LARK.text());
  }
}
