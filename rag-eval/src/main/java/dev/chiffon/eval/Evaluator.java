package dev.chiffon.eval;

import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.core.text.TokenCounter;
import dev.chiffon.eval.data.BeirFolder;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Fingerprint;
import dev.chiffon.eval.data.JudgedQuestions;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Measures systems on labelled questions. Immutable; what is measured does not depend on the number
 * of threads.
 *
 * <pre>{@code
 * EvalRun run = Evaluator.of(QuestionFile.read(file).judgedIn(documents)).evaluate("mine", rag::retrieve);
 * }</pre>
 *
 * <p>A system is asked for as many chunks as a metric looks at: 50 at least, since a pipeline ranks
 * so many anyway, {@link #depth} for a metric without a cutoff, and for a budget of tokens so many
 * that they hold it twice. A question that should be refused is not asked; its scores are
 * undefined.
 */
public final class Evaluator {
  private final List<Task> tasks;
  private final Fingerprint fingerprint;
  private final Options options;

  private Evaluator(List<Task> tasks, Fingerprint fingerprint, Options options) {
    this.tasks = tasks;
    this.fingerprint = fingerprint;
    this.options = options;
  }

  /** Returns an evaluator of rankings of chunks: nDCG@10, Recall@10 and RR@10, on one thread. */
  public static Evaluator of(JudgedQuestions questions) {
    List<Task> tasks = questions.questions().stream().map(Task::of).toList();
    return new Evaluator(tasks, questions.fingerprint(), Options.usual());
  }

  /**
   * Returns an evaluator of rankings of documents, each at the rank of its first chunk: nDCG@10,
   * Recall@10 and RR@10, on one thread. To metrics of characters all of a relevant text is
   * relevant.
   */
  public static Evaluator of(BeirFolder folder) {
    return new Evaluator(Task.of(folder), folder.fingerprint(), Options.usual());
  }

  /**
   * Returns the same with other metrics: those of rankings by the names that {@link
   * dev.chiffon.eval.retrieval.Metrics#parse} knows, and those of characters by the names of {@link
   * dev.chiffon.eval.chunking.SpanMetrics#parse}, which begin with {@code Span}.
   *
   * @throws IllegalArgumentException if there is none of that name, or no name at all
   */
  public Evaluator metrics(String... names) {
    return with(options.withMeasures(Stream.of(names).map(Measure::parse).toList()));
  }

  /**
   * Returns the same with another depth for metrics that name no cutoff, such as {@code AP} or
   * {@code ContextPrecision}; 1,000 by default.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Evaluator depth(int depth) {
    return with(options.withDepth(depth));
  }

  /** Returns the same with a counter for budgets of tokens; one for all that is compared. */
  public Evaluator tokens(TokenCounter tokens) {
    return with(options.withTokens(tokens));
  }

  /**
   * Returns the same on so many threads.
   *
   * @throws IllegalArgumentException if there are fewer than 1
   */
  public Evaluator threads(int threads) {
    return with(options.withThreads(threads));
  }

  /** Returns the same with settings for the runs, beside those already there. */
  public Evaluator settings(Map<String, String> settings) {
    return with(options.withSettings(settings));
  }

  /** Returns the same with a listener that hears of each question. */
  public Evaluator listener(ProgressListener listener) {
    return with(options.withListener(listener));
  }

  private Evaluator with(Options changed) {
    return new Evaluator(tasks, fingerprint, changed);
  }

  ProgressListener listener() {
    return options.listener();
  }

  /**
   * Returns the runs of several systems over the same questions, by name ascending.
   *
   * @throws EvaluationException if a system fails; it names the question
   */
  public List<EvalRun> evaluate(Map<String, Retriever> systems) {
    List<EvalRun> runs = new ArrayList<>();
    new TreeMap<>(systems).forEach((name, system) -> runs.add(evaluate(name, system)));
    return List.copyOf(runs);
  }

  /**
   * Returns the run of a system over all questions; of a pipeline, pass {@code rag::retrieve}.
   *
   * @param system the name that the run shall have
   * @throws EvaluationException if it fails; it names the question
   * @throws IllegalArgumentException if a metric has a budget of tokens, and there is no counter
   */
  public EvalRun evaluate(String system, Retriever retriever) {
    Scorer scorer = Scorer.of(options);
    List<QuestionResult> results =
        each(system, task -> scorer.result(new Asked(task, retriever, options.depth())));
    return new EvalRun(system, options.settings(), fingerprint, results);
  }

  /**
   * Returns the first {@code k} chunks or, of a BEIR folder, documents that a system finds, by the
   * question's id; for files of runs as trec_eval reads them. Questions to be refused are left out.
   *
   * @throws EvaluationException if it fails; it names the question
   */
  public SortedMap<String, Ranking> rankings(String system, Retriever retriever, int k) {
    SortedMap<String, Ranking> rankings = new TreeMap<>();
    List<Optional<Ranking>> all =
        each(
            system,
            task ->
                task.isToBeRefused()
                    ? Optional.empty()
                    : Optional.of(task.ranking(retriever.retrieve(task.asked(), k))));
    for (int i = 0; i < all.size(); i++) {
      String id = tasks.get(i).question().id();
      all.get(i).ifPresent(ranking -> rankings.put(id, ranking));
    }
    return rankings;
  }

  private <R> List<R> each(String system, Function<Task, R> work) {
    AtomicInteger done = new AtomicInteger();
    return Threads.map(
        options.threads(),
        tasks,
        task -> {
          R result = named(system, task, work);
          synchronized (done) {
            options.listener().progressed(system, done.incrementAndGet(), tasks.size());
          }
          return result;
        });
  }

  private static <R> R named(String system, Task task, Function<Task, R> work) {
    try {
      return work.apply(task);
    } catch (RuntimeException e) {
      throw new EvaluationException(system, task.question().id(), e);
    }
  }
}
