package dev.chiffon.core.answer;

import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A context taken apart, once for all statements that are checked against it. */
final class Evidence {
  /** The most sentences in a row that may support a statement together. */
  private static final int WINDOW = 3;

  /** A quotable slice, and the terms it says, those of its headings too. */
  private record Quotable(Citation citation, Set<String> terms) {}

  /**
   * Sentences in a row that say most of a statement.
   *
   * @param coverage the share of the statement's idf mass, from 0 to 1
   * @param citation the sentences; empty if none shares a term
   */
  record Passage(double coverage, Optional<Citation> citation) {}

  private final List<Source> sources;
  private final List<List<Quotable>> quotable = new ArrayList<>();
  private final Set<String> terms = new HashSet<>();
  private final Set<List<String>> pairs = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();

  Evidence(Context context, TermStatistics statistics) {
    sources = context.sources();
    sources.forEach(source -> read(source, statistics));
  }

  private void read(Source source, TermStatistics statistics) {
    List<Quotable> slices = new ArrayList<>();
    for (Citation quote : Quotes.of(source)) {
      List<String> said = statistics.terms(quote.quote());
      Set<String> known = new HashSet<>(said);
      known.addAll(statistics.terms(String.join(" ", quote.headingPath())));
      slices.add(new Quotable(quote, known));
      terms.addAll(known);
      pairs.addAll(pairs(said));
    }
    quotable.add(slices);
    for (String text : List.of(source.text(), String.join(" ", source.headingPath()))) {
      words.addAll(Words.of(text));
      numbers.addAll(Particulars.numbers(text));
    }
  }

  /** Returns each two terms that follow each other. */
  static List<List<String>> pairs(List<String> terms) {
    List<List<String>> pairs = new ArrayList<>();
    for (int i = 1; i < terms.size(); i++) {
      pairs.add(List.of(terms.get(i - 1), terms.get(i)));
    }
    return pairs;
  }

  boolean hasTerm(String term) {
    return terms.contains(term);
  }

  boolean hasPair(List<String> pair) {
    return pairs.contains(pair);
  }

  boolean hasNumber(String number) {
    return numbers.contains(number);
  }

  boolean hasName(String name) {
    return words.containsAll(Words.of(name));
  }

  /** Returns the fewest sentences that say most; the first among equals. */
  Passage best(Map<String, Double> wanted) {
    Passage best = new Passage(0, Optional.empty());
    for (int length = 1; length <= WINDOW; length++) {
      for (int i = 0; i < sources.size(); i++) {
        best = best(wanted, i, length, best);
      }
    }
    return best;
  }

  private Passage best(Map<String, Double> wanted, int source, int length, Passage best) {
    Passage better = best;
    List<Quotable> slices = quotable.get(source);
    for (int start = 0; start + length <= slices.size(); start++) {
      List<Quotable> window = slices.subList(start, start + length);
      double coverage = coverage(wanted, window);
      if (coverage > better.coverage()) {
        better = new Passage(coverage, Optional.of(citation(sources.get(source), window)));
      }
    }
    return better;
  }

  private static double coverage(Map<String, Double> wanted, List<Quotable> window) {
    double covered = 0;
    double total = 0;
    for (Map.Entry<String, Double> term : wanted.entrySet()) {
      total += term.getValue();
      boolean said = window.stream().anyMatch(slice -> slice.terms().contains(term.getKey()));
      covered += said ? term.getValue() : 0;
    }
    return total == 0 ? 0 : covered / total;
  }

  private static Citation citation(Source source, List<Quotable> window) {
    Span first = window.get(0).citation().span();
    Span last = window.get(window.size() - 1).citation().span();
    int offset = source.span().start();
    return Quotes.quote(source, new Span(first.start() - offset, last.end() - offset));
  }
}
