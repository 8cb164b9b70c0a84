package dev.chiffon.core.retrieve;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.store.VectorQuery;
import dev.chiffon.core.store.VectorStore;
import java.util.List;

/**
 * The chunks whose meaning is nearest: by the cosine of their embedding with the question's.
 *
 * <p>A question longer than the embedder takes is embedded in pieces of whole sentences, as far as
 * they fit, and searched with the mean of their embeddings.
 */
public final class DenseRetriever implements Retriever {
  private final VectorStore store;
  private final QuestionEmbedder embedder;

  /** Creates a retriever over a store whose embeddings are this embedder's; closes neither. */
  public DenseRetriever(VectorStore store, Embedder embedder) {
    this.store = store;
    this.embedder = new QuestionEmbedder(embedder);
  }

  @Override
  public List<Retrieved> retrieve(Question question, int k) {
    Embedding embedding = embedder.embed(question);
    question.deadline().check();
    return store.search(new VectorQuery(embedding, k, question.filter()));
  }
}
