package dev.chiffon.core.rerank;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.TermStatistics;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What chunks say to one question. */
final class QuestionEvidence {
  /** Of so many terms one sentence can well hold all; of more, what it holds means less. */
  private static final double TERMS_OF_A_SENTENCE = 6;

  private static final double BEYOND_THE_BORDER = .5;

  private final TermStatistics statistics;
  private final PassageTerms passageTerms;
  private final Optional<Passages> passages;
  private final List<String> terms;
  private final Map<String, Double> shares = new LinkedHashMap<>();
  private final Set<String> numbers = new HashSet<>();

  /** What the best sentence of each text has, which its neighbours ask for too. */
  private final Map<String, Double> best = new HashMap<>();

  QuestionEvidence(
      String question,
      TermStatistics statistics,
      PassageTerms passageTerms,
      Optional<Passages> passages) {
    this.statistics = statistics;
    this.passageTerms = passageTerms;
    this.passages = passages;
    this.terms = statistics.questionTerms(question);
    terms.forEach(term -> shares.put(term, statistics.idf(term)));
    double all = shares.values().stream().mapToDouble(idf -> idf).sum();
    shares.replaceAll((term, idf) -> idf / all);
    terms.stream().filter(term -> term.chars().anyMatch(Character::isDigit)).forEach(numbers::add);
  }

  /** Returns what evidence means for this question, in (0, 1]: less the longer it is. */
  double weight() {
    return Math.min(1, TERMS_OF_A_SENTENCE / Math.max(1, terms.size()));
  }

  /** Returns the evidence of one kind, in [0, 1]. */
  double of(Evidence kind, Chunk chunk) {
    return switch (kind) {
      case SENTENCE -> bestSentence(chunk);
      case BESIDE -> beside(chunk);
      case PAIRS -> TermPairs.nearness(terms, shares, all(chunk));
      case HEADING -> share(heading(chunk));
      case NUMBERS -> numbers(chunk);
    };
  }

  private double bestSentence(Chunk chunk) {
    return best.computeIfAbsent(
        chunk.text(),
        text -> passageTerms.of(text).stream().mapToDouble(this::share).max().orElse(0));
  }

  private double beside(Chunk chunk) {
    double border = BEYOND_THE_BORDER * bestSentence(chunk);
    return (beside(passages.flatMap(all -> all.previous(chunk)), border)
            + beside(passages.flatMap(all -> all.next(chunk)), border))
        / 2;
  }

  private double beside(Optional<Chunk> neighbour, double border) {
    return neighbour.map(this::bestSentence).orElse(border);
  }

  private double numbers(Chunk chunk) {
    if (numbers.isEmpty()) {
      return 0;
    }
    Set<String> there = new HashSet<>(all(chunk));
    there.addAll(heading(chunk));
    return numbers.stream().filter(there::contains).count() / (double) numbers.size();
  }

  private List<String> all(Chunk chunk) {
    return passageTerms.of(chunk.text()).stream().flatMap(List::stream).toList();
  }

  private List<String> heading(Chunk chunk) {
    Stream<String> title = chunk.metadata().string(Metadata.TITLE).stream();
    return Stream.concat(title, chunk.headingPath().stream())
        .flatMap(line -> statistics.terms(line).stream())
        .toList();
  }

  private double share(Collection<String> found) {
    double share = 0;
    for (String term : new HashSet<>(found)) {
      share += shares.getOrDefault(term, 0.0);
    }
    return share;
  }
}
