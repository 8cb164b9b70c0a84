package dev.chiffon.core.context;

import dev.chiffon.core.data.Span;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.text.Sentences;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out the sentences at both ends of a chunk that have no term of the question. What is left
 * is one slice, whole sentences from the first to the last that has one; a chunk without any stays
 * whole, since it was found for its meaning.
 */
record Trimming(TermStatistics statistics, Set<String> asked) {

  static Trimming of(TermStatistics statistics, String question) {
    return new Trimming(statistics, new HashSet<>(statistics.questionTerms(question)));
  }

  Extract trimmed(Extract whole) {
    int first = -1;
    int last = -1;
    int start = 0;
    for (int end : Sentences.ends(whole.text())) {
      if (saysSomething(whole.text().substring(start, end))) {
        first = first < 0 ? start : first;
        last = end;
      }
      start = end;
    }
    int offset = whole.span().start();
    return (first < 0 ? Optional.<Span>empty() : Span.stripped(whole.text(), first, last))
        .map(inside -> new Span(offset + inside.start(), offset + inside.end()))
        .map(whole::under)
        .orElse(whole);
  }

  private boolean saysSomething(String sentence) {
    return statistics.terms(sentence).stream().anyMatch(asked::contains);
  }
}
