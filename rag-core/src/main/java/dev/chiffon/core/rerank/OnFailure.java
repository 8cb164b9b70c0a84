package dev.chiffon.core.rerank;

import dev.chiffon.core.data.Retrieved;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a question when a reranker's model fails. A deadline that passes is no failure of
 * the model: it ends the question in any case.
 */
public enum OnFailure {
  /** The exception is passed on: nobody is given the order of a model that did not work. */
  THROW {
    @Override
    List<Retrieved> handle(RerankFailedException failure, String stage, List<Retrieved> unranked) {
      throw failure;
    }
  },

  /**
   * The candidates keep the order and the scores they came with, and their histories say so: the
   * stage is {@code NAME failed}, such as {@code scoring failed}.
   */
  KEEP_ORDER {
    @Override
    List<Retrieved> handle(RerankFailedException failure, String stage, List<Retrieved> unranked) {
      List<Retrieved> kept = new ArrayList<>(unranked.size());
      for (Retrieved each : unranked) {
        kept.add(each.then(stage + " failed", each.score(), kept.size() + 1));
      }
      return kept;
    }
  };

  /** Returns the candidates that the model should have ranked, or throws. */
  abstract List<Retrieved> handle(
      RerankFailedException failure, String stage, List<Retrieved> unranked);
}
