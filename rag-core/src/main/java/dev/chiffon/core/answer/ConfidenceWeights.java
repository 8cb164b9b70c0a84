package dev.chiffon.core.answer;

import java.util.Map;

/**
 * What each sign counts in the logit that a context holds the answer.
 *
 * @param intercept the logit when every sign is 0
 * @param sentenceSimilarity the best similarity of a sentence to the question
 * @param chunkSimilarity the best cosine of a retrieved chunk; the sentence's if there is none
 * @param coverage the share of the question's idf mass that the best sentence says, in any form, or
 *     its headings
 * @param rarestMissing the idf of the most telling term that the best sentence lacks in any form,
 *     over that of the question's most telling term
 * @param missingNumbers how many of the question's numbers no sentence near the best one has
 * @param missingNames how many of its names
 * @param answerType 1 if the best sentence has the kind of thing that is asked for, -1 if not
 * @param negation 1 if the question says no to something and the best sentence does not
 * @param opposites of how many words of the question the best sentence says the opposite instead
 */
record ConfidenceWeights(
    double intercept,
    double sentenceSimilarity,
    double chunkSimilarity,
    double coverage,
    double rarestMissing,
    double missingNumbers,
    double missingNames,
    double answerType,
    double negation,
    double opposites) {

  /**
   * The weights of the 6,078 questions of one half of SQuAD 2.0's development set, 3,168 of them
   * near misses, and of 1,134 questions about something else.
   */
  static final ConfidenceWeights FITTED =
      new ConfidenceWeights(-3.48, 3.22, 2.67, .69, -.74, -1.31, -.53, .27, -3.29, -2.49);

  /** Returns the probability, from 0 to 1, of these features by the names of the weights. */
  double confidence(Map<String, Double> features) {
    double logit =
        intercept
            + sentenceSimilarity * features.getOrDefault("sentenceSimilarity", 0.0)
            + chunkSimilarity * features.getOrDefault("chunkSimilarity", 0.0)
            + coverage * features.getOrDefault("coverage", 0.0)
            + rarestMissing * features.getOrDefault("rarestMissing", 0.0)
            + missingNumbers * features.getOrDefault("missingNumbers", 0.0)
            + missingNames * features.getOrDefault("missingNames", 0.0)
            + answerType * features.getOrDefault("answerType", 0.0)
            + negation * features.getOrDefault("negation", 0.0)
            + opposites * features.getOrDefault("opposites", 0.0);
    return 1 / (1 + Math.exp(-logit));
  }
}
