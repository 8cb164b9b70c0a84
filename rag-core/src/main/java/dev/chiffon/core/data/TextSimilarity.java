package dev.chiffon.core.data;

import java.util.List;

/** How near in meaning texts are to a question. Safe for any number of threads. */
public interface TextSimilarity {

  /** Returns the similarity of each text to the question, in order, each in [-1, 1]. */
  List<Double> toQuestion(String question, List<String> texts);
}
