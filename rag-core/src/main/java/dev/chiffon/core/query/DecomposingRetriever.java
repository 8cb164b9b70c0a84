package dev.chiffon.core.query;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.query.QueryModel.Prompt;
import dev.chiffon.core.retrieve.Retriever;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chunks found for the parts of a question that asks several things, found by a chat model:
 * each part's best, then each part's second best, and so on, the whole question being a part too,
 * so that no part takes the place of another. The stage is {@code parts}; its score is 1 / the best
 * rank that any part gave. A question of one part, or one that the model fails with, is left to
 * another retriever as it is.
 */
public final class DecomposingRetriever implements Retriever {
  private static final int MOST_PARTS = 5;
  private static final String INSTRUCTIONS =
      """
      If the question asks for several things, write each as a question of its own that can be \
      understood without the others, on a line of its own, at most %d, in its language. If it \
      asks for one thing, repeat it. Reply with the questions and nothing else.\
      """
          .formatted(MOST_PARTS);

  private final Retriever retriever;
  private final QueryModel model;

  /** Creates a retriever that lets {@code retriever} search for each part. */
  public DecomposingRetriever(Retriever retriever, QueryModel model) {
    this.retriever = retriever;
    this.model = model;
  }

  @Override
  public List<Retrieved> retrieve(Question question, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("need k >= 1, got " + k);
    }
    Prompt prompt = new Prompt(INSTRUCTIONS, question.text());
    Optional<List<String>> parts =
        model.ask("parts", question, prompt, DecomposingRetriever::parts);
    if (parts.isEmpty() || parts.get().size() == 1) {
      return retriever.retrieve(question, k);
    }
    List<List<Retrieved>> lists = new ArrayList<>();
    lists.add(retriever.retrieve(question, k));
    for (String part : parts.get()) {
      lists.add(retriever.retrieve(question.withText(part), k));
    }
    return new MergedLists().add(lists, rank -> 1.0 / rank, Math::max).best("parts", k);
  }

  /** A reply of more parts than were asked for is no decomposition. */
  private static List<String> parts(String reply) {
    List<String> parts = Lines.of(reply);
    return parts.size() <= MOST_PARTS ? parts : List.of();
  }
}
