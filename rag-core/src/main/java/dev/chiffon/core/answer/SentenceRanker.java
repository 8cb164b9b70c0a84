package dev.chiffon.core.answer;

import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.data.TextSimilarity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts the sentences of a context in the order in which they seem to answer a question.
 *
 * <p>All of them are compared by words; the similarity to the question, which takes an embedding,
 * is asked for the best {@value #EMBEDDED} only, and these stand before the others.
 */
final class SentenceRanker {
  /** More change nothing on the questions that the weights were fitted on. */
  static final int EMBEDDED = 8;

  static final int MOST_LIKELY = 3;

  /** Nearly as likely is what has 1 / e^1.5, more than a fifth, of the best one's odds. */
  private static final double MARGIN = 1.5;

  /** A long sentence has much that is new, but no more than this counts. */
  private static final int MOST_NEWS = 40;

  private static final double HEADING_WEIGHT = .5;

  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "^\\W*(?:he|she|it|they|this|these|his|her|their|its|such|that|those|however|in addition"
              + "|the latter|both|also|another|others)\\b",
          Pattern.CASE_INSENSITIVE);

  private final TermStatistics statistics;
  private final TextSimilarity similarity;
  private final SentenceWeights weights;

  /**
   * A sentence with what it is worth.
   *
   * @param score higher is better; a difference of 1 is a factor of e in the odds
   * @param similarity to the question; empty if it was not asked for
   * @param nearby the sentence itself and up to two before and after it
   */
  record Ranked(Sentence sentence, double score, OptionalDouble similarity, List<Sentence> nearby) {
    private Ranked with(double similarity, double weight) {
      double better = score + weight * similarity;
      return new Ranked(sentence, better, OptionalDouble.of(similarity), nearby);
    }
  }

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble(Ranked::score)
          .reversed()
          .thenComparing(ranked -> ranked.sentence().quote().number())
          .thenComparing(ranked -> ranked.sentence().quote().span());

  SentenceRanker(TermStatistics statistics, TextSimilarity similarity, SentenceWeights weights) {
    this.statistics = statistics;
    this.similarity = similarity;
    this.weights = weights;
  }

  /**
   * Returns the sentences that are nearly as likely as the best, and what stands beside them.
   *
   * @param ranked best first
   */
  static List<Sentence> nearby(List<Ranked> ranked) {
    return likely(ranked, MOST_LIKELY).stream()
        .flatMap(each -> each.nearby().stream())
        .distinct()
        .toList();
  }

  /** Returns the best sentence and those that are nearly as likely, best first. */
  static List<Ranked> likely(List<Ranked> ranked, int most) {
    return ranked.stream()
        .limit(most)
        .filter(next -> next.score() >= ranked.get(0).score() - MARGIN)
        .toList();
  }

  /** Returns the question taken apart. */
  Asked read(Question question) {
    return new Asked(question.text(), statistics);
  }

  /** Returns all sentences, best first; ties in the order of the sources. */
  List<Ranked> rank(Question question, Asked asked, Context context) {
    List<List<Sentence>> sources = new ArrayList<>();
    for (Source source : context.sources()) {
      question.deadline().check();
      sources.add(Sentence.of(source, statistics, asked.idfMass()));
    }
    double best =
        sources.stream().flatMap(List::stream).mapToDouble(Sentence::chunk).max().orElse(0);
    List<Ranked> ranked = new ArrayList<>();
    for (List<Sentence> source : sources) {
      question.deadline().check();
      for (int i = 0; i < source.size(); i++) {
        ranked.add(byWords(asked, source, i, best));
      }
    }
    ranked.sort(BEST_FIRST);
    return byMeaning(question, ranked);
  }

  private List<Ranked> byMeaning(Question question, List<Ranked> byWords) {
    int count = Math.min(EMBEDDED, byWords.size());
    List<String> texts =
        byWords.subList(0, count).stream().map(each -> each.sentence().quote().quote()).toList();
    question.deadline().check();
    List<Double> similarities = similarity.toQuestion(question.text(), texts);
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ranked.add(byWords.get(i).with(similarities.get(i), weights.similarity()));
    }
    ranked.sort(BEST_FIRST);
    ranked.addAll(byWords.subList(count, byWords.size()));
    return ranked;
  }

  private Ranked byWords(Asked asked, List<Sentence> source, int i, double best) {
    Sentence sentence = source.get(i);
    String text = sentence.quote().quote();
    Set<String> missing = new LinkedHashSet<>(asked.terms());
    missing.removeAll(sentence.terms());
    boolean pointsBack = POINTS_BACK.matcher(text).find();
    Set<String> news = new HashSet<>(sentence.terms());
    news.removeAll(asked.terms());
    double score =
        weights.coverage() * coverage(asked, sentence)
            + weights.forms() * asked.share(forms(missing, sentence))
            + (pointsBack ? weights.beforePronoun() : weights.before())
                * asked.share(shared(missing, source, i - 1))
            + weights.after() * asked.share(shared(missing, source, i + 1))
            + weights.pairs() * asked.pairsIn(sentence.inOrder())
            + weights.chunk() * (sentence.chunk() - best)
            + weights.type() * asked.type().fit(text, asked.words())
            + weights.definition() * (asked.isDefinedBy(text) ? 1 : 0)
            + weights.news() * Math.log(1 + Math.min(news.size(), MOST_NEWS));
    List<Sentence> nearby = source.subList(Math.max(0, i - 2), Math.min(source.size(), i + 3));
    return new Ranked(sentence, score, OptionalDouble.empty(), nearby);
  }

  private static double coverage(Asked asked, Sentence sentence) {
    Set<String> lent = new HashSet<>(sentence.headings());
    lent.removeAll(sentence.terms());
    return asked.share(sentence.terms()) + HEADING_WEIGHT * asked.share(lent);
  }

  private static List<String> forms(Set<String> missing, Sentence sentence) {
    return missing.stream().filter(term -> Asked.hasForm(term, sentence.terms())).toList();
  }

  private static Collection<String> shared(Set<String> missing, List<Sentence> source, int i) {
    return i < 0 || i >= source.size()
        ? List.of()
        : missing.stream().filter(source.get(i).terms()::contains).toList();
  }
}
