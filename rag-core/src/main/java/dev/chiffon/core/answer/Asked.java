package dev.chiffon.core.answer;

import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.text.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question taken apart, once for all sentences that may answer it. */
final class Asked {
  /** Two terms count as forms of one word if they begin alike, by so much of the shorter. */
  private static final double ALIKE = .7;

  private static final int LEAST_ALIKE = 4;

  private static final Pattern DEFINITION =
      Pattern.compile(
          "(?:what|who)(?:['’]s| is| are| was| were)\\s+(?:(?:an?|the)\\s+)?([^?]+)\\??"
              + "|what does (.+) (?:mean|stand for)\\b.*");

  private final String text;
  private final Map<String, Double> idf = new LinkedHashMap<>();
  private final double total;
  private final Set<List<String>> pairs;
  private final Set<String> words;
  private final List<String> names;
  private final AnswerType type;
  private final Optional<Pattern> definition;

  Asked(String text, TermStatistics terms) {
    this.text = text;
    terms.questionTerms(text).forEach(term -> idf.put(term, terms.idf(term)));
    total = Math.max(Double.MIN_NORMAL, idf.values().stream().mapToDouble(each -> each).sum());
    List<String> inOrder = terms.terms(text).stream().filter(idf::containsKey).toList();
    pairs = new HashSet<>(Evidence.pairs(inOrder));
    words = new HashSet<>(Words.of(text));
    names =
        Particulars.namesInside(text).stream()
            .filter(name -> terms.terms(name).stream().anyMatch(idf::containsKey))
            .toList();
    type = AnswerType.of(text);
    definition = definition(text.strip().toLowerCase(Locale.ROOT));
  }

  /** Returns how a sentence begins that defines what is asked for, if a definition is. */
  private static Optional<Pattern> definition(String question) {
    Matcher asks = DEFINITION.matcher(question);
    if (!asks.matches()) {
      return Optional.empty();
    }
    String subject = (asks.group(1) == null ? asks.group(2) : asks.group(1)).strip();
    return Optional.of(
        Pattern.compile(
            "^\\W*(?:an?|the)?\\s*"
                + Pattern.quote(subject)
                + "\\w*\\W.{0,60}?\\b(?:is|are|was|were|means|refers|stands)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  String text() {
    return text;
  }

  /** Returns the distinct words, in lower case. */
  Set<String> words() {
    return words;
  }

  /** Returns the names, but no word that only asks, such as "I" or "How" after a full stop. */
  List<String> names() {
    return names;
  }

  Set<String> terms() {
    return idf.keySet();
  }

  /** Returns the summed idf of the terms; above 0 even if there are none. */
  double idfMass() {
    return total;
  }

  AnswerType type() {
    return type;
  }

  /** Returns the share of the idf mass that these terms have, from 0 to 1. */
  double share(Collection<String> terms) {
    double share = 0;
    for (String term : terms) {
      share += idf.getOrDefault(term, 0.0);
    }
    return share / total;
  }

  /** Returns the idf of a term of the question over that of its most telling one, from 0 to 1. */
  double weight(String term) {
    double most = idf.values().stream().mapToDouble(each -> each).max().orElse(1);
    return idf.getOrDefault(term, 0.0) / most;
  }

  /** Returns the share of the pairs of neighbouring terms that stand side by side, from 0 to 1. */
  double pairsIn(List<String> said) {
    if (pairs.isEmpty()) {
      return 0;
    }
    Set<List<String>> shared = new HashSet<>(Evidence.pairs(said));
    shared.retainAll(pairs);
    return (double) shared.size() / pairs.size();
  }

  boolean isDefinedBy(String sentence) {
    return definition.map(begins -> begins.matcher(sentence).find()).orElse(false);
  }

  /** Returns whether one of the words looks like another form of the term. */
  static boolean hasForm(String term, Set<String> said) {
    return said.stream().anyMatch(word -> isForm(term, word));
  }

  private static boolean isForm(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (shorter < LEAST_ALIKE || one.charAt(0) != other.charAt(0)) {
      return false;
    }
    int alike = 1;
    while (alike < shorter && one.charAt(alike) == other.charAt(alike)) {
      alike++;
    }
    return alike >= Math.max(LEAST_ALIKE, ALIKE * shorter);
  }
}
