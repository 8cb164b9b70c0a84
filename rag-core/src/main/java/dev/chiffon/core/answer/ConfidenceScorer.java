package dev.chiffon.core.answer;

import dev.chiffon.core.data.Confidence;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Omission;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.data.TextSimilarity;
import dev.chiffon.core.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says how likely a context holds the answer to a question, from what retrieval and the best
 * sentence tell: no model is asked.
 *
 * <p>A logistic model of nine features (see {@link ConfidenceWeights}), fitted on answerable
 * questions, near misses and questions about something else. The features are cheap but for the
 * similarities of a few sentences, which an embedder with a cache computes once for this and for
 * the extractive answer. It sees a missing word, number or name, a negation and a plain opposite;
 * questions that are wrong in a subtler way it cannot tell from right ones.
 *
 * <p>Safe for any number of threads.
 */
public final class ConfidenceScorer {
  private final SentenceRanker ranker;
  private final ConfidenceWeights weights;

  /** Creates a scorer by the terms of a collection. */
  public ConfidenceScorer(TermStatistics terms, TextSimilarity similarity) {
    this.ranker = new SentenceRanker(terms, similarity, SentenceWeights.FITTED);
    this.weights = ConfidenceWeights.FITTED;
  }

  /**
   * Returns the confidence; 0 if there is no sentence that could answer.
   *
   * @throws dev.chiffon.core.data.DeadlineExceededException if the question's deadline passes
   */
  public Confidence score(Question question, Context context) {
    Asked asked = ranker.read(question);
    List<SentenceRanker.Ranked> ranked = ranker.rank(question, asked, context);
    if (ranked.isEmpty()) {
      return new Confidence(0, Map.of(), List.of("no sentence was found"));
    }
    Signs signs = signs(asked, ranked);
    Map<String, Double> features = features(asked, context, ranked);
    features.put("missingNumbers", (double) signs.numbers().size());
    features.put("missingNames", (double) signs.names().size());
    features.put("negation", signs.isDenied() ? 1.0 : 0.0);
    features.put("opposites", (double) signs.turned().size());
    return new Confidence(weights.confidence(features), features, signs.doubts());
  }

  /** What of the question is not there, or turned round. */
  private record Signs(
      List<String> numbers, List<String> names, List<String> turned, boolean isDenied) {
    List<String> doubts() {
      List<String> doubts = new ArrayList<>();
      numbers.forEach(number -> doubts.add("the number %s is not there".formatted(number)));
      names.forEach(name -> doubts.add("'%s' is not there".formatted(name)));
      turned.forEach(word -> doubts.add("the opposite of '%s' is there".formatted(word)));
      if (isDenied) {
        doubts.add("nothing is denied there as it is in the question");
      }
      return doubts;
    }
  }

  private static Signs signs(Asked asked, List<SentenceRanker.Ranked> ranked) {
    String best = ranked.get(0).sentence().quote().quote();
    List<Sentence> nearby = SentenceRanker.nearby(ranked);
    return new Signs(
        missingNumbers(asked.text(), nearby),
        missingNames(asked, nearby),
        Polarity.turned(asked.text(), best),
        Polarity.isNegated(asked.text()) && !Polarity.isNegated(best));
  }

  private static Map<String, Double> features(
      Asked asked, Context context, List<SentenceRanker.Ranked> ranked) {
    Sentence best = ranked.get(0).sentence();
    double similarity =
        ranked.stream().flatMap(each -> stream(each.similarity())).max(Double::compare).orElse(0.0);
    double rarest =
        asked.terms().stream()
            .filter(term -> !says(best, term))
            .mapToDouble(asked::weight)
            .max()
            .orElse(0);
    Map<String, Double> features = new LinkedHashMap<>();
    features.put("sentenceSimilarity", similarity);
    features.put("chunkSimilarity", cosine(context).orElse(similarity));
    features.put("coverage", coverage(asked, best));
    features.put("rarestMissing", rarest);
    features.put("answerType", (double) asked.type().fit(best.quote().quote(), asked.words()));
    return features;
  }

  private static Stream<Double> stream(OptionalDouble similarity) {
    return similarity.stream().boxed();
  }

  /** Returns the best cosine of a chunk that was retrieved, in the context or not. */
  private static OptionalDouble cosine(Context context) {
    Stream<Retrieved> inside = context.sources().stream().flatMap(each -> each.chunks().stream());
    Stream<Retrieved> outside = context.omitted().stream().map(Omission::chunk);
    return Stream.concat(inside, outside)
        .flatMap(found -> found.at("dense").stream())
        .mapToDouble(StageScore::score)
        .max();
  }

  private static double coverage(Asked asked, Sentence best) {
    return asked.share(asked.terms().stream().filter(term -> says(best, term)).toList());
  }

  private static boolean says(Sentence sentence, String term) {
    return sentence.terms().contains(term)
        || sentence.headings().contains(term)
        || Asked.hasForm(term, sentence.terms());
  }

  private static List<String> missingNumbers(String question, List<Sentence> nearby) {
    List<String> missing = new ArrayList<>(Particulars.numbers(question));
    for (Sentence sentence : nearby) {
      missing.removeAll(Particulars.numbers(sentence.quote().quote()));
    }
    return missing;
  }

  private static List<String> missingNames(Asked asked, List<Sentence> nearby) {
    Set<String> said = new HashSet<>();
    for (Sentence sentence : nearby) {
      said.addAll(Words.of(sentence.quote().quote()));
      said.addAll(Words.of(String.join(" ", sentence.quote().headingPath())));
    }
    return asked.names().stream().filter(name -> !said.containsAll(Words.of(name))).toList();
  }
}
