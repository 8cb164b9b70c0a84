package dev.chiffon.core.retrieve;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import java.util.List;

/** Question to retrieved chunks. Safe for any number of threads. */
public interface Retriever {

  /**
   * Returns at most {@code k} chunks that pass the question's filter, best first, ties by chunk id
   * ascending.
   *
   * @throws dev.chiffon.core.data.DeadlineExceededException if the question's deadline passes
   */
  List<Retrieved> retrieve(Question question, int k);
}
