package dev.chiffon.core.answer;

/**
 * What each sign counts that a sentence answers a question. Fitted as a conditional logit (McFadden
 * 1974) on questions with labelled answers: the sentence with the label against the others of its
 * context; the difference of two scores is therefore the logarithm of the odds between them.
 *
 * @param coverage the share of the question's idf mass that it says, its headings' words half
 * @param forms the share that it says in another form, by how words begin
 * @param before the share that it lacks and the sentence before says
 * @param beforePronoun what counts instead if the sentence points back, as "it was" does
 * @param after the share that it lacks and the sentence after says
 * @param pairs the share of the question's pairs of terms that it has side by side
 * @param chunk how far its chunk is below the best one, half by words and half by meaning
 * @param type 1 if it has what is asked for (a name, a time, a number, a cause), -1 if not
 * @param definition 1 if it begins by saying what the thing asked for is
 * @param news the logarithm of how many terms it has that the question lacks
 * @param similarity its similarity to the question
 */
record SentenceWeights(
    double coverage,
    double forms,
    double before,
    double beforePronoun,
    double after,
    double pairs,
    double chunk,
    double type,
    double definition,
    double news,
    double similarity) {

  /** The weights of the answerable questions of one half of SQuAD 2.0's development set. */
  static final SentenceWeights FITTED =
      new SentenceWeights(8.7, 4.5, 4.9, 7.9, 2.6, 1.3, 10.6, .9, 2.1, .13, 6.2);
}
