package dev.chiffon.core.answer;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Refusal;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.data.TextSimilarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers with the sentences of the context that come nearest to the question, word for word, each
 * cited: no model writes anything.
 *
 * <p>A sentence's worth is half the share of the question's idf mass that its words cover (words of
 * its headings count half) and half its similarity to the question. The best one is quoted, and up
 * to two more that are worth nearly as much; they stand in the order of the sources.
 */
public final class ExtractiveAnswerer implements Answerer {
  private static final int MOST_SENTENCES = 3;
  private static final double NEARLY = 0.9;
  private static final double HEADING_WEIGHT = 0.5;

  private final TermStatistics terms;
  private final TextSimilarity similarity;

  /** Creates an answerer. */
  public ExtractiveAnswerer(TermStatistics terms, TextSimilarity similarity) {
    this.terms = terms;
    this.similarity = similarity;
  }

  /** A sentence and what it is worth. */
  private record Scored(Citation quote, double score) {}

  @Override
  public Answer answer(Question question, Context context) {
    List<Scored> best = best(question, context);
    List<Citation> citations =
        best.stream()
            .map(Scored::quote)
            .filter(quote -> CitationVerifier.holds(quote, context))
            .sorted(Comparator.comparingInt(Citation::number).thenComparing(Citation::span))
            .toList();
    if (citations.isEmpty()) {
      Refusal refusal =
          new Refusal(
              Refusal.Reason.NOTHING_RELEVANT,
              "No sentence of the %d sources could be quoted.".formatted(context.sources().size()));
      return Answer.refused(refusal, context);
    }
    return new Answer(text(citations), citations, List.of(), Optional.empty(), context);
  }

  private static String text(List<Citation> citations) {
    StringBuilder text = new StringBuilder();
    for (Citation citation : citations) {
      text.append(text.isEmpty() ? "" : " ");
      text.append(citation.quote().replaceAll("\\s+", " "));
      text.append(" [").append(citation.number()).append(']');
    }
    return text.toString();
  }

  private List<Scored> best(Question question, Context context) {
    List<Scored> scored = scored(question, context);
    scored.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(s -> s.quote().number())
            .thenComparing(s -> s.quote().span()));
    List<Scored> best = new ArrayList<>();
    for (Scored next : scored) {
      if (best.size() < MOST_SENTENCES && next.score() >= NEARLY * scored.get(0).score()) {
        best.add(next);
      }
    }
    return best;
  }

  private List<Scored> scored(Question question, Context context) {
    List<Citation> quotes =
        context.sources().stream()
            .flatMap(source -> Quotes.of(source).stream())
            .filter(quote -> !isHeading(quote))
            .toList();
    List<Double> similarities =
        similarity.toQuestion(question.text(), quotes.stream().map(Citation::quote).toList());
    Map<String, Double> wanted = new LinkedHashMap<>();
    terms.questionTerms(question.text()).forEach(term -> wanted.put(term, terms.idf(term)));
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      question.deadline().check();
      double covered = coverage(wanted, quotes.get(i));
      scored.add(new Scored(quotes.get(i), .5 * covered + .5 * similarities.get(i)));
    }
    return scored;
  }

  private static boolean isHeading(Citation quote) {
    return quote.headingPath().contains(quote.quote());
  }

  /** Returns the share of the question's idf mass that the quote covers, in [0, 1]. */
  private double coverage(Map<String, Double> wanted, Citation quote) {
    Set<String> inText = new HashSet<>(terms.terms(quote.quote()));
    Set<String> inHeadings = new HashSet<>(terms.terms(String.join(" ", quote.headingPath())));
    double covered = 0;
    double total = 0;
    for (Map.Entry<String, Double> term : wanted.entrySet()) {
      total += term.getValue();
      if (inText.contains(term.getKey())) {
        covered += term.getValue();
      } else if (inHeadings.contains(term.getKey())) {
        covered += HEADING_WEIGHT * term.getValue();
      }
    }
    return total == 0 ? 0 : covered / total;
  }
}
