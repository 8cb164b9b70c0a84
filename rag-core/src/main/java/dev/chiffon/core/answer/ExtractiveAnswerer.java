package dev.chiffon.core.answer;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Refusal;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.data.Statement;
import dev.chiffon.core.data.Support;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.data.TextSimilarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Answers with the sentences of the context that answer the question best, word for word, each
 * cited: no model writes anything.
 *
 * <p>Sentences are compared by a handful of fitted weights ({@link SentenceWeights} names them):
 * the question's words in the sentence, in its headings and in the sentences beside it, whether it
 * has what is asked for, what retrieval thinks of its chunk, and how near it is in meaning. The
 * best one is quoted, and those that are nearly as likely; they stand in the order of the sources.
 * No more than eight sentences of a context are embedded.
 */
public final class ExtractiveAnswerer implements Answerer {
  private final SentenceRanker ranker;
  private final int mostSentences;

  /** Creates an answerer that quotes at most three sentences. */
  public ExtractiveAnswerer(TermStatistics terms, TextSimilarity similarity) {
    this(new SentenceRanker(terms, similarity, SentenceWeights.FITTED), SentenceRanker.MOST_LIKELY);
  }

  private ExtractiveAnswerer(SentenceRanker ranker, int mostSentences) {
    this.ranker = ranker;
    this.mostSentences = mostSentences;
  }

  /**
   * Returns the same answerer with another number of sentences that it quotes at most.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public ExtractiveAnswerer withMostSentences(int mostSentences) {
    if (mostSentences < 1) {
      throw new IllegalArgumentException("need at least 1 sentence, got " + mostSentences);
    }
    return new ExtractiveAnswerer(ranker, mostSentences);
  }

  @Override
  public Answer answer(Question question, Context context) {
    List<Citation> citations =
        likely(question, context).stream()
            .map(ranked -> ranked.sentence().quote())
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
    return answer(citations, context);
  }

  private List<SentenceRanker.Ranked> likely(Question question, Context context) {
    return SentenceRanker.likely(
        ranker.rank(question, ranker.read(question), context), mostSentences);
  }

  private static Answer answer(List<Citation> citations, Context context) {
    StringBuilder text = new StringBuilder();
    List<Statement> statements = new ArrayList<>();
    for (Citation citation : citations) {
      text.append(text.isEmpty() ? "" : " ");
      int start = text.length();
      String said = citation.quote().replaceAll("\\s+", " ");
      text.append(said).append(" [").append(citation.number()).append(']');
      Span span = new Span(start, text.length());
      statements.add(new Statement(said, Optional.of(span), Support.quoted(citation)));
    }
    return new Answer(text.toString(), citations, List.of(), Optional.empty(), context)
        .with(statements);
  }
}
