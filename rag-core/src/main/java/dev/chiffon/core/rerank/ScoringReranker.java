package dev.chiffon.core.rerank;

import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Interruptible;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.TextScorer;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.scoring.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/**
 * Lets a model that reads question and chunk together, such as a cross-encoder in process or behind
 * a service, score the best candidates; its score alone makes their order.
 *
 * <p>The model sees a chunk's text behind the headings it stands under. It is called with a batch
 * at a time, on a thread of its own, which is interrupted when the question's deadline passes; a
 * call that does not heed that goes on in the background, and what it says is dropped.
 */
public final class ScoringReranker implements Reranker {
  private static final String STAGE = "scoring";
  private static final int DEPTH = 50;
  private static final int BATCH = 16;

  private final TextScorer scorer;
  private final int depth;
  private final int batch;
  private final OnFailure onFailure;

  private ScoringReranker(TextScorer scorer, int depth, int batch, OnFailure onFailure) {
    this.scorer = scorer;
    this.depth = depth;
    this.batch = batch;
    this.onFailure = onFailure;
  }

  /** Returns a reranker of the best 50, in batches of 16, that throws when the scorer does. */
  public static ScoringReranker of(TextScorer scorer) {
    return new ScoringReranker(scorer, DEPTH, BATCH, OnFailure.THROW);
  }

  /** Returns the same over a scoring model of langchain4j, which must be safe for threads. */
  public static ScoringReranker over(ScoringModel model) {
    return of(
        (question, texts) ->
            Objects.requireNonNull(
                model.scoreAll(texts.stream().map(TextSegment::from).toList(), question).content(),
                "the response has no scores"));
  }

  /**
   * Returns the same for the best {@code depth} candidates, at least 1. Those beyond keep their
   * order, their scores and their histories, behind the ones the model has seen.
   */
  public ScoringReranker withDepth(int depth) {
    if (depth < 1) {
      throw new IllegalArgumentException("need depth >= 1, got " + depth);
    }
    return new ScoringReranker(scorer, depth, batch, onFailure);
  }

  /** Returns the same with so many candidates in a call of the model, at least 1. */
  public ScoringReranker withBatch(int batch) {
    if (batch < 1) {
      throw new IllegalArgumentException("need batch >= 1, got " + batch);
    }
    return new ScoringReranker(scorer, depth, batch, onFailure);
  }

  /** Returns the same with another answer to a model that fails. */
  public ScoringReranker onFailure(OnFailure onFailure) {
    return new ScoringReranker(scorer, depth, batch, onFailure);
  }

  /**
   * Returns all candidates, the best {@code depth} of them by the model's score, ties by chunk id
   * ascending; their stage is {@code scoring}.
   *
   * @throws RerankFailedException if the model throws, or does not give a number for each text,
   *     unless it was told to {@linkplain OnFailure#KEEP_ORDER keep the order} then
   */
  @Override
  public List<Retrieved> rerank(Question question, List<Retrieved> candidates) {
    Head head = Head.of(candidates, depth);
    question.deadline().check();
    try {
      return head.behind(Retrieved.ranked(scored(question, head.first())));
    } catch (RerankFailedException e) {
      return head.behind(onFailure.handle(e, STAGE, head.first()));
    }
  }

  private List<Retrieved> scored(Question question, List<Retrieved> candidates) {
    List<Retrieved> scored = new ArrayList<>();
    for (int start = 0; start < candidates.size(); start += batch) {
      List<Retrieved> some = candidates.subList(start, Math.min(start + batch, candidates.size()));
      List<Double> scores = scores(question, some.stream().map(PassageText::of).toList());
      for (int i = 0; i < some.size(); i++) {
        scored.add(some.get(i).then(STAGE, scores.get(i), start + i + 1));
      }
    }
    return scored;
  }

  private List<Double> scores(Question question, List<String> texts) {
    List<Double> scores;
    try {
      scores = Interruptible.get(() -> scorer.score(question.text(), texts), question.deadline());
    } catch (DeadlineExceededException | CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new RerankFailedException("the scoring model failed: " + e.getMessage(), e);
    }
    if (scores.size() != texts.size() || !scores.stream().allMatch(ScoringReranker::isNumber)) {
      throw new RerankFailedException(
          "need a number for each of %d texts from the scoring model, got %s"
              .formatted(texts.size(), scores));
    }
    return scores;
  }

  private static boolean isNumber(Double score) {
    return Objects.nonNull(score) && !Double.isNaN(score);
  }
}
