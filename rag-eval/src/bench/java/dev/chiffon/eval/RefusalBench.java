package dev.chiffon.eval;

import dev.chiffon.core.answer.ConfidenceScorer;
import dev.chiffon.core.data.Confidence;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.core.embed.StoredEmbedder;
import dev.chiffon.eval.AnsweredFolder.Labelled;
import dev.chiffon.eval.compare.Estimate;
import dev.chiffon.eval.compare.Resampling;
import dev.chiffon.eval.data.Expectation;
import dev.chiffon.eval.refusal.Auroc;
import dev.chiffon.eval.refusal.Decision;
import dev.chiffon.eval.refusal.RiskCoverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * How well the confidence tells questions that the collection answers from near misses, beside
 * single retrieval scores: AUROC, the recall of refusal, the risk-coverage curve; by
 * cross-validation over titles, and with the weights that ship. From the root of the repository,
 * after the first command of {@link FusionBench}:
 *
 * <pre>
 * java -cp "rag-eval/target/classes:rag-eval/target/test-classes:$(cat rag-eval/target/bench.classpath)" \
 *     dev.chiffon.eval.RefusalBench CACHE FOLDER OTHER...
 * </pre>
 *
 * <p>FOLDER has {@code answers.jsonl.gz} with questions of both kinds; the questions of each OTHER
 * are about something else. CACHE is a folder for embeddings.
 */
final class RefusalBench {
  private static final int FOLDS = 5;
  private static final double[] FALSE_REFUSALS = {.01, .02, .03, .05, .1, .2};
  private static final Resampling DRAWS = Resampling.defaults().withBootstrap(2_000);

  private RefusalBench() {}

  /** A question with all that is known of it. */
  private record Asked(Labelled label, Confidence confidence, Map<String, Double> single) {
    double[] features() {
      return confidence.features().values().stream().mapToDouble(each -> each).toArray();
    }

    Decision by(double score) {
      Expectation expected = label.isAnswerable() ? Expectation.ANSWER : Expectation.REFUSAL;
      return new Decision(score, expected);
    }
  }

  /** Prints the tables. */
  public static void main(String[] args) throws IOException {
    Path cache = Files.createDirectories(Path.of(args[0])).resolve("minilm.mv");
    try (Embedder embedder = StoredEmbedder.open(OnnxEmbedder.miniLm(), cache);
        AnsweredFolder folder = new AnsweredFolder(Path.of(args[1]), embedder)) {
      List<Asked> asked = asked(folder, folder.labelled());
      Map<String, List<Asked>> others = new LinkedHashMap<>();
      for (String other : List.of(args).subList(2, args.length)) {
        Collection<String> texts = AnsweredFolder.questions(Path.of(other)).values();
        List<Labelled> strange =
            texts.stream().map(text -> new Labelled(text, "", List.of())).toList();
        others.put(Path.of(other).getFileName().toString(), asked(folder, strange));
      }
      List<Asked> strange = others.values().stream().flatMap(List::stream).toList();
      singles(asked);
      crossValidated(asked, strange);
      shipped(asked, others);
    }
  }

  private static List<Asked> asked(AnsweredFolder folder, List<Labelled> questions) {
    ConfidenceScorer scorer = new ConfidenceScorer(folder.terms(), folder.similarity());
    List<Asked> asked = new ArrayList<>();
    for (Labelled question : questions) {
      Context context = folder.context(question.text());
      Confidence confidence = scorer.score(Question.of(question.text()), context);
      if (!confidence.features().isEmpty()) {
        asked.add(new Asked(question, confidence, single(question, context, folder.terms())));
      }
    }
    return asked;
  }

  private static Map<String, Double> single(
      Labelled question, Context context, TermStatistics terms) {
    List<Retrieved> chunks =
        context.sources().stream().flatMap(source -> source.chunks().stream()).toList();
    List<String> asked = terms.questionTerms(question.text());
    double most = Math.max(1e-9, asked.stream().mapToDouble(terms::idf).sum());
    Map<String, Double> single = new LinkedHashMap<>();
    single.put("best cosine", best(chunks, found -> at("dense", found)));
    single.put("best BM25 / idf mass", best(chunks, found -> at("lexical", found) / most));
    single.put(
        "best half and half",
        best(chunks, found -> .5 * at("lexical", found) / most + .5 * at("dense", found)));
    single.put("best hybrid score", best(chunks, found -> at("hybrid", found)));
    single.put("best evidence score", best(chunks, found -> at("evidence", found)));
    return single;
  }

  private static double best(List<Retrieved> chunks, ToDoubleFunction<Retrieved> score) {
    return chunks.stream().mapToDouble(score).max().orElse(0);
  }

  private static double at(String stage, Retrieved found) {
    return found.at(stage).map(StageScore::score).orElse(0.0);
  }

  private static void singles(List<Asked> asked) {
    System.out.println(asked.size() + " questions");
    for (String name : asked.get(0).single().keySet()) {
      print(name, decisions(asked, each -> each.single().get(name)));
    }
    for (String name : asked.get(0).confidence().features().keySet()) {
      Estimate area =
          Auroc.of(decisions(asked, each -> each.confidence().features().get(name)), DRAWS);
      System.out.printf(Locale.ROOT, "  feature %-20s AUROC %s%n", name, range(area));
    }
  }

  private static List<Decision> decisions(List<Asked> asked, ToDoubleFunction<Asked> score) {
    return asked.stream().map(each -> each.by(score.applyAsDouble(each))).toList();
  }

  private static void print(String name, List<Decision> decisions) {
    System.out.printf(
        Locale.ROOT,
        "%-24s AUROC %s  recall of refusal at 5 %% false refusals %s  area of risk %.4f%n",
        name,
        range(Auroc.of(decisions, DRAWS)),
        range(RiskCoverage.recall(decisions, .05, DRAWS)),
        RiskCoverage.of(decisions).area());
  }

  private static String range(Estimate estimate) {
    return String.format(
        Locale.ROOT,
        "%.3f [%.3f, %.3f]",
        estimate.mean().value().orElse(Double.NaN),
        estimate.low().value().orElse(Double.NaN),
        estimate.high().value().orElse(Double.NaN));
  }

  private static void crossValidated(List<Asked> asked, List<Asked> strange) {
    List<String> titles =
        List.copyOf(new TreeSet<>(asked.stream().map(each -> each.label().title()).toList()));
    double[] logits = new double[asked.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Asked> train = new ArrayList<>(strange);
      for (Asked each : asked) {
        if (titles.indexOf(each.label().title()) % FOLDS != fold) {
          train.add(each);
        }
      }
      double[] weights = fit(train);
      for (int i = 0; i < logits.length; i++) {
        if (titles.indexOf(asked.get(i).label().title()) % FOLDS == fold) {
          logits[i] = LogisticFit.logit(weights, asked.get(i).features());
        }
      }
    }
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < logits.length; i++) {
      decisions.add(asked.get(i).by(1 / (1 + Math.exp(-logits[i]))));
    }
    print("confidence, %d folds".formatted(FOLDS), decisions);
    for (String name : asked.get(0).single().keySet()) {
      List<Decision> single = decisions(asked, each -> each.single().get(name));
      Estimate more = Auroc.difference(decisions, single, DRAWS);
      System.out.println("  above " + name + ": " + range(more));
    }
    List<Asked> all = new ArrayList<>(asked);
    all.addAll(strange);
    System.out.println("weights of all: " + Arrays.toString(fit(all)));
  }

  private static double[] fit(List<Asked> train) {
    return LogisticFit.fit(
        train.stream().map(Asked::features).toList(),
        train.stream().map(each -> each.label().isAnswerable()).toList());
  }

  private static void shipped(List<Asked> asked, Map<String, List<Asked>> others) {
    List<Decision> decisions = decisions(asked, each -> each.confidence().value());
    print("confidence that ships", decisions);
    RiskCoverage curve = RiskCoverage.of(decisions);
    for (double most : FALSE_REFUSALS) {
      RiskCoverage.Point point = curve.within(most);
      StringBuilder line = new StringBuilder();
      line.append(
          String.format(
              Locale.ROOT,
              "  threshold %.3f: false refusals %.3f, refusal recall %.3f, coverage %.3f, risk"
                  + " %.3f",
              point.threshold(),
              point.falseRefusals(),
              point.refusalRecall(),
              point.coverage(),
              point.risk()));
      others.forEach((name, strange) -> line.append(refused(name, strange, point.threshold())));
      System.out.println(line);
    }
  }

  private static String refused(String name, List<Asked> strange, double threshold) {
    long refused = strange.stream().filter(each -> each.confidence().value() < threshold).count();
    return String.format(
        Locale.ROOT, ", of %s %.3f refused", name, (double) refused / strange.size());
  }
}
