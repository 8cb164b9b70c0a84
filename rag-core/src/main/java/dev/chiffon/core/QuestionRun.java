package dev.chiffon.core;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Correction;
import dev.chiffon.core.data.Omission;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Trace;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** One question on its way through the pipeline. */
final class QuestionRun {
  private static final int MOST_RETRIES = 3;

  private final Pipeline pipeline;
  private final Question asked;
  private Question searched;
  private final Map<String, Duration> times = new LinkedHashMap<>();
  private List<Retrieved> retrieved = List.of();
  private List<Retrieved> reranked = List.of();

  QuestionRun(Pipeline pipeline, Question asked) {
    this.pipeline = pipeline;
    this.asked = asked;
    this.searched = asked;
  }

  /** Returns what became of the question; {@code answering} makes the answer of the context. */
  Trace answered(BiFunction<Question, Context, Answer> answering) {
    rewrite();
    Context context = context();
    Answer answer =
        timed("answer", () -> answering.apply(searched, context), made -> made.citations().size());
    List<Correction> corrections =
        pipeline.index().words().statistics().corrections(searched.text());
    Trace trace = new Trace(asked, searched, corrections, retrieved, reranked, answer, times);
    pipeline.listener().questionAnswered(trace);
    return trace;
  }

  private void rewrite() {
    asked.deadline().check();
    pipeline
        .rewriter()
        .ifPresent(
            rewriter -> searched = timed("rewrite", () -> rewriter.rewrite(asked), made -> 1));
  }

  /** Retrieves again if a document was replaced in between, so that it is not missed. */
  private Context context() {
    Context context = assembled();
    for (int i = 0; i < MOST_RETRIES && missesReplaced(context); i++) {
      context = assembled();
    }
    return context;
  }

  private static boolean missesReplaced(Context context) {
    return context.omitted().stream()
        .anyMatch(omission -> omission.reason() == Omission.Reason.OUTDATED);
  }

  private Context assembled() {
    List<Retrieved> ranked = ranked(pipeline.candidates());
    searched.deadline().check();
    return timed(
        "assemble",
        () -> pipeline.assembler().assemble(searched, ranked),
        made -> made.sources().size());
  }

  /** Returns what is retrieved for the question, rewritten and reranked. */
  List<Retrieved> rewrittenAndRanked(int k) {
    rewrite();
    return ranked(k);
  }

  private List<Retrieved> ranked(int k) {
    searched.deadline().check();
    retrieved = timed("retrieve", () -> pipeline.retriever().retrieve(searched, k), List::size);
    searched.deadline().check();
    reranked = timed("rerank", () -> pipeline.reranker().rerank(searched, retrieved), List::size);
    return reranked;
  }

  private <T> T timed(String stage, Supplier<T> work, ToIntFunction<T> items) {
    long start = System.nanoTime();
    T made = work.get();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    times.merge(stage, time, Duration::plus);
    pipeline.listener().stageEnded(stage, items.applyAsInt(made), time);
    return made;
  }
}
