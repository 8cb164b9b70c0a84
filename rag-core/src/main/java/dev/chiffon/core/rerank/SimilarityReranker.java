package dev.chiffon.core.rerank;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.TextSimilarity;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds to the score that a chunk comes with a similarity of its text to the question that looks
 * closer than retrieval could.
 *
 * <pre>score + weight * similarity</pre>
 *
 * <p>So the score should lie between about 0 and 1, as that of bound fusion does. Candidates that
 * another stage scored last than the first of them keep their order behind the rest.
 */
public final class SimilarityReranker implements Reranker {
  private static final String STAGE = "similarity";

  /** How many texts are compared between two looks at the deadline. */
  private static final int BATCH = 8;

  private final TextSimilarity similarity;
  private final double weight;

  /**
   * Creates a reranker.
   *
   * @param similarity compares the question with the chunks' texts, without their headings
   * @param weight what the similarity counts, above 0
   */
  public SimilarityReranker(TextSimilarity similarity, double weight) {
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("need a finite weight > 0, got " + weight);
    }
    this.similarity = similarity;
    this.weight = weight;
  }

  /**
   * Returns all candidates by the summed score, ties by chunk id ascending; the stage is {@code
   * similarity}. The deadline is looked at between every eight texts.
   */
  @Override
  public List<Retrieved> rerank(Question question, List<Retrieved> candidates) {
    Head head = Head.ofOneStage(candidates);
    List<Retrieved> scored = new ArrayList<>();
    for (int start = 0; start < head.first().size(); start += BATCH) {
      question.deadline().check();
      List<Retrieved> batch =
          head.first().subList(start, Math.min(start + BATCH, head.first().size()));
      List<String> texts = batch.stream().map(each -> each.chunk().text()).toList();
      List<Double> similarities = similarity.toQuestion(question.text(), texts);
      for (int i = 0; i < batch.size(); i++) {
        double score = batch.get(i).score() + weight * similarities.get(i);
        scored.add(batch.get(i).then(STAGE, score, start + i + 1));
      }
    }
    return head.behind(Retrieved.ranked(scored));
  }
}
