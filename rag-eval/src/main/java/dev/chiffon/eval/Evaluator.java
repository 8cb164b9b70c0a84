package dev.chiffon.eval;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.JudgedQuestion;
import dev.chiffon.eval.data.JudgedQuestions;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Score;
import dev.chiffon.eval.retrieval.JudgedRanking;
import dev.chiffon.eval.retrieval.Metrics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures systems on labelled questions. Immutable. */
public final class Evaluator {
  private static final int DEPTH = 100;

  private final JudgedQuestions questions;
  private final List<String> metrics;

  private Evaluator(JudgedQuestions questions, List<String> metrics) {
    this.questions = questions;
    this.metrics = metrics;
  }

  /** Returns an evaluator with the usual metrics. */
  public static Evaluator of(JudgedQuestions questions) {
    return new Evaluator(questions, List.of("nDCG@10"));
  }

  /** Returns the run of a retriever over all questions. */
  public EvalRun evaluate(String system, Retriever retriever) {
    return new EvalRun(
        system,
        Map.of(),
        questions.fingerprint(),
        questions.questions().stream().map(each -> result(each, retriever)).toList());
  }

  private QuestionResult result(JudgedQuestion judged, Retriever retriever) {
    List<Retrieved> found = retriever.retrieve(Question.of(judged.question().text()), DEPTH);
    List<Chunk> ranking = found.stream().map(Retrieved::chunk).toList();
    JudgedRanking ranks = JudgedRanking.of(judged.relevant(), ranking);
    Map<String, Score> scores = new TreeMap<>();
    metrics.forEach(name -> scores.put(name, Metrics.parse(name).score(ranks)));
    return new QuestionResult(
        judged.question().id(),
        judged.question().text(),
        judged.question().expected(),
        judged.question().tags(),
        scores);
  }
}
