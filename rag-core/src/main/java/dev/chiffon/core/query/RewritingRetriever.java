package dev.chiffon.core.query;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.retrieve.Retriever;
import java.util.List;

/** The chunks that another retriever finds for a rewritten question. */
public final class RewritingRetriever implements Retriever {
  private final QuestionRewriter rewriter;
  private final Retriever retriever;

  /** Creates a retriever that rewrites before it lets {@code retriever} search. */
  public RewritingRetriever(QuestionRewriter rewriter, Retriever retriever) {
    this.rewriter = rewriter;
    this.retriever = retriever;
  }

  @Override
  public List<Retrieved> retrieve(Question question, int k) {
    return retriever.retrieve(rewriter.rewrite(question), k);
  }
}
