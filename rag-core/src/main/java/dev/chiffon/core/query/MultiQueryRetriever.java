package dev.chiffon.core.query;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.query.QueryModel.Prompt;
import dev.chiffon.core.retrieve.Retriever;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chunks found for a question and for other wordings of it by a chat model, fused by reciprocal
 * ranks under the stage {@code multi-query}; what another retriever finds if the model fails.
 */
public final class MultiQueryRetriever implements Retriever {
  private static final int LENGTH = 50;
  private static final String INSTRUCTIONS =
      """
      Write %d other wordings of the question, each on a line of its own, in its language. Use \
      other words that a document might use; keep names, numbers and codes as they are. Reply with \
      the questions and nothing else.\
      """;

  private final Retriever retriever;
  private final QueryModel model;
  private final int paraphrases;

  /**
   * Creates a retriever.
   *
   * @param paraphrases how many wordings are asked for and at most used, 1 to 10
   */
  public MultiQueryRetriever(Retriever retriever, QueryModel model, int paraphrases) {
    if (paraphrases < 1 || paraphrases > 10) {
      throw new IllegalArgumentException("need 1 to 10 paraphrases, got " + paraphrases);
    }
    this.retriever = retriever;
    this.model = model;
    this.paraphrases = paraphrases;
  }

  @Override
  public List<Retrieved> retrieve(Question question, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("need k >= 1, got " + k);
    }
    Prompt prompt = new Prompt(INSTRUCTIONS.formatted(paraphrases), question.text());
    Optional<List<String>> others =
        model.ask("paraphrases", question, prompt, reply -> others(question, reply));
    if (others.isEmpty()) {
      return retriever.retrieve(question, k);
    }
    int length = Math.max(k, LENGTH);
    List<List<Retrieved>> lists = new ArrayList<>();
    lists.add(retriever.retrieve(question, length));
    for (String other : others.get()) {
      lists.add(retriever.retrieve(question.withText(other), length));
    }
    return FusedRetriever.fused("multi-query", lists, k);
  }

  private List<String> others(Question question, String reply) {
    return Lines.of(reply).stream()
        .filter(line -> !line.equals(question.text()))
        .limit(paraphrases)
        .toList();
  }
}
