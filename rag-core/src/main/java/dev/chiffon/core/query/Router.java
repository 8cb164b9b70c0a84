package dev.chiffon.core.query;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.embed.Embedder;
import java.util.List;

/** Question to the indexes it should be asked of. Safe for any number of threads. */
@FunctionalInterface
public interface Router {

  /**
   * Returns those of the indexes that may hold an answer, in their order; all of them if it cannot
   * tell, since a question that is asked nowhere is never answered.
   */
  List<NamedIndex> route(Question question, List<NamedIndex> indexes);

  /** Returns a router that asks all indexes. */
  static Router all() {
    return (question, indexes) -> indexes;
  }

  /**
   * Returns a router that asks the indexes whose descriptions lie nearest to the question, by
   * cosine, ties by name. A question longer than the embedder takes is asked of all; a description
   * that is too long is refused. Descriptions are embedded for every question, so a {@link
   * dev.chiffon.core.embed.CachingEmbedder} saves much.
   *
   * @param embedder is not closed
   * @param most how many indexes are asked, at least 1
   */
  static Router byDescription(Embedder embedder, int most) {
    return new EmbeddingRouter(embedder, most);
  }

  /**
   * Returns a router that lets a chat model choose the indexes by their descriptions. If it fails,
   * or names something that is no index, all are asked.
   */
  static Router byModel(QueryModel model) {
    return new ChatRouter(model);
  }
}
