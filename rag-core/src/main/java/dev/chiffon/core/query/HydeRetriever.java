package dev.chiffon.core.query;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.query.QueryModel.Prompt;
import dev.chiffon.core.retrieve.DenseRetriever;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.core.store.VectorQuery;
import dev.chiffon.core.store.VectorStore;
import dev.chiffon.core.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chunks that lie nearest to a passage which a chat model made up as an answer (HyDE; Gao et
 * al. 2022): by the mean of its embedding and the question's, as the paper has it, with one passage
 * instead of eight.
 *
 * <p>Only meaning is searched with it, since made-up names and numbers would mislead a search by
 * words; put it beside one with a {@link FusedRetriever}. Of a passage longer than the embedder
 * takes, the first whole sentences that fit are embedded. If the model fails, or the question alone
 * is longer than the embedder takes, this is a {@link DenseRetriever}.
 */
public final class HydeRetriever implements Retriever {
  private static final String INSTRUCTIONS =
      """
      Write a passage of a document that answers the question, in its language, in at most 80 \
      words, as the document would say it. If you do not know the answer, make up a likely one. \
      Reply with the passage and nothing else.\
      """;

  private final VectorStore store;
  private final Embedder embedder;
  private final QueryModel model;
  private final Retriever plain;

  /** Creates a retriever over a store whose embeddings are this embedder's; closes neither. */
  public HydeRetriever(VectorStore store, Embedder embedder, QueryModel model) {
    this.store = store;
    this.embedder = embedder;
    this.model = model;
    this.plain = new DenseRetriever(store, embedder);
  }

  @Override
  public List<Retrieved> retrieve(Question question, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("need k >= 1, got " + k);
    }
    if (!fits(question.text())) {
      return plain.retrieve(question, k);
    }
    Prompt prompt = new Prompt(INSTRUCTIONS, question.text());
    Optional<List<String>> passage = model.ask("hypothetical", question, prompt, this::passage);
    if (passage.isEmpty()) {
      return plain.retrieve(question, k);
    }
    Embedding mean = mean(question.text(), passage.get().get(0));
    question.deadline().check();
    return store.search(new VectorQuery(mean, k, question.filter()));
  }

  /** Returns as many of the reply's first sentences as fit, as one text; none if not even one. */
  private List<String> passage(String reply) {
    List<String> passage = new ArrayList<>();
    String whole = reply.strip();
    for (int end : Sentences.ends(whole)) {
      String longer = whole.substring(0, end);
      if (!fits(longer)) {
        break;
      }
      passage = List.of(longer.strip());
    }
    return passage;
  }

  private boolean fits(String text) {
    return embedder.tokens().count(text) <= embedder.maxTokens();
  }

  private Embedding mean(String question, String passage) {
    float[] sum = embedder.embed(List.of(question), Embedder.Role.QUERY).get(0).toArray();
    float[] other = embedder.embed(List.of(passage), Embedder.Role.DOCUMENT).get(0).toArray();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return Embedding.normalized(sum);
  }
}
