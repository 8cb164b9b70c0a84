package dev.chiffon.core.rerank;

import dev.chiffon.core.chat.ChatCall;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.langchain4j.model.chat.ChatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Lets a chat model put the best candidates in order, several at a time (RankGPT: Sun et al. 2023).
 *
 * <p>The model is shown a window of the last candidates and replies with their order; then the
 * window moves towards the front by a step, so that the best of it are compared with those before,
 * until it has reached the first. With as many candidates as a window holds, that is one call. A
 * model that orders gives no scores: the score is 1 / rank.
 *
 * <p>Passages are shown whole, behind the headings they stand under; the paper cuts them at 300
 * words. A call ends with the question's deadline, whatever the model is doing.
 */
public final class ListwiseReranker implements Reranker {
  private static final String STAGE = "listwise";

  private final ChatCall call;
  private final ListwiseConfig config;
  private final OnFailure onFailure;

  private ListwiseReranker(ChatCall call, ListwiseConfig config, OnFailure onFailure) {
    this.call = call;
    this.config = config;
    this.onFailure = onFailure;
  }

  /** Returns a reranker of the best 20 in one call, which throws when the model fails. */
  public static ListwiseReranker of(ChatModel model) {
    return new ListwiseReranker(ChatCall.of(model), ListwiseConfig.defaults(), OnFailure.THROW);
  }

  /** Returns the same with other numbers of candidates. */
  public ListwiseReranker withConfig(ListwiseConfig config) {
    return new ListwiseReranker(call, config, onFailure);
  }

  /** Returns the same with another answer to a model that fails. */
  public ListwiseReranker onFailure(OnFailure onFailure) {
    return new ListwiseReranker(call, config, onFailure);
  }

  /**
   * Returns all candidates, the best of them in the model's order; their stage is {@code listwise}.
   * Passages that a reply leaves out keep their order behind those it names.
   *
   * @throws RerankFailedException if the model throws, or names no passage in a reply, unless it
   *     was told to {@linkplain OnFailure#KEEP_ORDER keep the order} then
   */
  @Override
  public List<Retrieved> rerank(Question question, List<Retrieved> candidates) {
    Head head = Head.of(candidates, config.depth());
    question.deadline().check();
    try {
      return head.behind(ranked(ordered(question, head.first())));
    } catch (RerankFailedException e) {
      return head.behind(onFailure.handle(e, STAGE, head.first()));
    }
  }

  private static List<Retrieved> ranked(List<Retrieved> ordered) {
    List<Retrieved> ranked = new ArrayList<>(ordered.size());
    for (Retrieved each : ordered) {
      int rank = ranked.size() + 1;
      ranked.add(each.then(STAGE, 1.0 / rank, rank));
    }
    return ranked;
  }

  private List<Retrieved> ordered(Question question, List<Retrieved> candidates) {
    List<Retrieved> ordered = new ArrayList<>(candidates);
    int end = ordered.size();
    while (end > 1) {
      int start = Math.max(0, end - config.window());
      List<Retrieved> window = ordered.subList(start, end);
      List<Retrieved> before = List.copyOf(window);
      List<Integer> places = places(question, before);
      for (int i = 0; i < places.size(); i++) {
        window.set(i, before.get(places.get(i)));
      }
      end = start == 0 ? 0 : end - config.step();
    }
    return ordered;
  }

  private List<Integer> places(Question question, List<Retrieved> window) {
    List<String> passages = window.stream().map(PassageText::of).toList();
    String reply;
    try {
      reply = call.reply(ListwisePrompt.of(question, passages), question.deadline());
    } catch (DeadlineExceededException | CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new RerankFailedException("the chat model failed: " + e.getMessage(), e);
    }
    return Permutation.parse(reply, window.size())
        .orElseThrow(
            () ->
                new RerankFailedException(
                    "need an order of %d passages such as [2] > [1] from the chat model, got '%s'"
                        .formatted(window.size(), reply)));
  }
}
