package dev.chiffon.core.answer;

import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.StageScore;
import dev.chiffon.core.data.TermStatistics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sentence of a context that may answer a question.
 *
 * @param quote the sentence as a citation
 * @param inOrder its terms, repetitions kept
 * @param terms its distinct terms
 * @param headings the terms of its headings
 * @param chunk what retrieval thinks of its chunk: half the lexical score over the question's idf
 *     mass and half the cosine, as far as the chunk went through these stages
 */
record Sentence(
    Citation quote, List<String> inOrder, Set<String> terms, Set<String> headings, double chunk) {

  /** Returns the sentences of a source in order, but no headings. */
  static List<Sentence> of(Source source, TermStatistics statistics, double idfMass) {
    List<Sentence> sentences = new ArrayList<>();
    for (Citation quote : Quotes.of(source)) {
      if (!quote.headingPath().contains(quote.quote())) {
        List<String> inOrder = statistics.terms(quote.quote());
        String headings = String.join(" ", quote.headingPath());
        sentences.add(
            new Sentence(
                quote,
                inOrder,
                new HashSet<>(inOrder),
                new HashSet<>(statistics.terms(headings)),
                worth(source, quote, idfMass)));
      }
    }
    return sentences;
  }

  /** The better of two chunks that overlap there; 0 where nobody retrieved anything. */
  private static double worth(Source source, Citation quote, double idfMass) {
    return source.chunks().stream()
        .filter(found -> found.chunk().span().contains(quote.span().start()))
        .mapToDouble(found -> .5 * at("lexical", found) / idfMass + .5 * at("dense", found))
        .max()
        .orElse(0);
  }

  private static double at(String stage, Retrieved found) {
    return found.at(stage).map(StageScore::score).orElse(0.0);
  }
}
