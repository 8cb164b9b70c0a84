package dev.chiffon.core.retrieve;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.lexical.LexicalIndex;
import java.util.List;

/** The chunks that share the most telling words with the question; needs no embedder. */
public final class LexicalRetriever implements Retriever {
  private final LexicalIndex index;

  /** Creates a retriever over an index; does not close it. */
  public LexicalRetriever(LexicalIndex index) {
    this.index = index;
  }

  @Override
  public List<Retrieved> retrieve(Question question, int k) {
    question.deadline().check();
    return index.search(question, k);
  }
}
