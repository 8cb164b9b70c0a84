package dev.chiffon.eval;

import dev.chiffon.core.rerank.Evidence;
import dev.chiffon.core.rerank.EvidenceReranker;
import dev.chiffon.core.rerank.EvidenceWeights;
import dev.chiffon.core.retrieve.HybridConfig;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.eval.compare.PairedComparison;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.LabelledQuestion;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.QuestionSet;
import dev.chiffon.eval.data.Split;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fits the weights of fusion and evidence to labelled questions, and says what they are worth on
 * questions they were not fitted on.
 *
 * <p>From the defaults on, one weight after another is moved by .05 while the mean of the metric
 * grows by at least .001: few weights in coarse steps, since more would fit the questions and not
 * the documents. Every setting is measured once, on all questions, so the folds cost next to
 * nothing; some 15 to 100 settings are tried. Deterministic.
 */
public final class WeightFit {
  private static final int FOLDS = 5;
  private static final double STEPS = 20;
  private static final double LEAST_GAIN = .001;
  private static final int MOST_ROUNDS = 12;

  private final IndexedCorpus corpus;
  private final Evaluator evaluator;
  private final String metric;
  private final EvidenceReranker evidence;
  private final Map<Weights, EvalRun> known = new HashMap<>();

  /**
   * What is fitted, in twentieths so that settings met twice are the same.
   *
   * @param lexical the weight of the lexical leg; the dense leg has the rest of 20
   * @param neighbour the weight of the chunks beside
   * @param evidence the weight of each kind of evidence
   */
  private record Weights(int lexical, int neighbour, Map<Evidence, Integer> evidence) {

    static Weights defaults() {
      HybridConfig fusion = HybridConfig.defaults();
      Map<Evidence, Integer> evidence = new HashMap<>();
      for (Evidence kind : Evidence.values()) {
        evidence.put(kind, steps(EvidenceWeights.defaults().of(kind)));
      }
      double legs = fusion.lexicalWeight() + fusion.denseWeight();
      int lexical = steps(fusion.lexicalWeight() / legs);
      return new Weights(lexical, steps(fusion.neighbourWeight()), Map.copyOf(evidence));
    }

    private static int steps(double weight) {
      return Math.toIntExact(Math.round(weight * STEPS));
    }

    /** Returns the settings one step away, always in the same order. */
    List<Weights> around() {
      List<Weights> around = new ArrayList<>();
      for (int step : List.of(1, -1)) {
        if (lexical + step >= 0 && lexical + step <= STEPS) {
          around.add(new Weights(lexical + step, neighbour, evidence));
        }
        if (neighbour + step >= 0) {
          around.add(new Weights(lexical, neighbour + step, evidence));
        }
        for (Evidence kind : Evidence.values()) {
          int moved = evidence.getOrDefault(kind, 0) + step;
          if (moved >= 0) {
            Map<Evidence, Integer> other = new HashMap<>(evidence);
            other.put(kind, moved);
            around.add(new Weights(lexical, neighbour, Map.copyOf(other)));
          }
        }
      }
      return around;
    }

    HybridConfig retrieval() {
      return HybridConfig.defaults()
          .withWeights(lexical / STEPS, (STEPS - lexical) / STEPS)
          .withNeighbourWeight(neighbour / STEPS);
    }

    EvidenceWeights evidenceWeights() {
      Map<Evidence, Double> weights = new HashMap<>();
      evidence.forEach((kind, steps) -> weights.put(kind, steps / STEPS));
      return new EvidenceWeights(weights);
    }
  }

  private WeightFit(IndexedCorpus corpus, Evaluator evaluator, String metric) {
    this.corpus = corpus;
    this.evaluator = evaluator.metrics(metric);
    this.metric = metric;
    this.evidence = EvidenceReranker.of(corpus.statistics(), corpus.passages());
  }

  /**
   * Returns weights fitted on all questions, with what such weights are worth.
   *
   * @param corpus what is retrieved from
   * @param evaluator of the questions
   * @param questions the same questions, divided into five folds by their documents
   * @param metric what shall grow, such as {@code nDCG@10} or {@code SpanRecall@1000tokens}
   * @throws IllegalArgumentException if the questions cannot be divided, because they all hang
   *     together by their documents
   */
  public static FittedWeights fit(
      IndexedCorpus corpus, Evaluator evaluator, QuestionSet questions, String metric) {
    List<Set<String>> folds =
        questions.folds(FOLDS, Split.Together.DOCUMENT).stream()
            .filter(fold -> fold.size() > 0)
            .map(WeightFit::ids)
            .toList();
    if (folds.size() < 2) {
      throw new IllegalArgumentException(
          "need questions about at least 2 groups of documents, got 1: nothing can be held out");
    }
    return new WeightFit(corpus, evaluator, metric).fit(folds, ids(questions));
  }

  private static Set<String> ids(QuestionSet questions) {
    return questions.questions().stream().map(LabelledQuestion::id).collect(Collectors.toSet());
  }

  private FittedWeights fit(List<Set<String>> folds, Set<String> all) {
    List<QuestionResult> heldOut = new ArrayList<>();
    for (Set<String> fold : folds) {
      Set<String> others =
          all.stream().filter(id -> !fold.contains(id)).collect(Collectors.toSet());
      for (QuestionResult result : run(best(others)).results()) {
        if (fold.contains(result.id())) {
          heldOut.add(result);
        }
      }
    }
    EvalRun usual = run(Weights.defaults());
    EvalRun fitted = new EvalRun("fitted", usual.settings(), usual.fingerprint(), heldOut);
    Weights best = best(all);
    return new FittedWeights(
        best.retrieval(), best.evidenceWeights(), PairedComparison.of(usual, fitted, metric));
  }

  /** Returns the weights that rank these questions best. */
  private Weights best(Set<String> questions) {
    Weights best = Weights.defaults();
    double most = mean(best, questions);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Weights before = best;
      for (Weights next : before.around()) {
        double mean = mean(next, questions);
        if (mean >= most + LEAST_GAIN) {
          most = mean;
          best = next;
        }
      }
      if (best.equals(before)) {
        break;
      }
    }
    return best;
  }

  private double mean(Weights weights, Set<String> questions) {
    return run(weights).results().stream()
        .filter(result -> questions.contains(result.id()))
        .flatMapToDouble(result -> result.score(metric).value().stream())
        .average()
        .orElse(0);
  }

  private EvalRun run(Weights weights) {
    return known.computeIfAbsent(weights, each -> evaluator.evaluate("default", retriever(each)));
  }

  private Retriever retriever(Weights weights) {
    return corpus.reranked(
        corpus.hybrid(weights.retrieval()), evidence.withWeights(weights.evidenceWeights()));
  }
}
