package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.Ranking;
import dev.chiffon.eval.data.Score;
import dev.chiffon.eval.data.TrecRun;
import java.util.Comparator;

/** What counts, and as what, where a ranking or a judgment is missing. */
public enum Convention {
  /**
   * Chiffon's own. Ties by id ascending; every judged question counts, with an empty ranking if the
   * run has none; what is undefined stays undefined, apart from the mean.
   */
  STANDARD("standard"),

  /**
   * trec_eval's. Ties by id descending; 0 for what is undefined; a judged question that the run
   * does not have is left out, as trec_eval 9 does (10 stops there and asks for {@code -c}).
   */
  TREC_EVAL("trec_eval"),

  /** trec_eval's under {@code -c}: a judged question that the run does not have counts as 0. */
  TREC_EVAL_COMPLETE("trec_eval -c");

  private static final Comparator<Ranking.Entry> BY_ID_ASCENDING =
      Comparator.comparingDouble((Ranking.Entry entry) -> entry.score() + 0.0)
          .reversed()
          .thenComparing(Ranking.Entry::id);

  private final String label;

  Convention(String label) {
    this.label = label;
  }

  /** Returns the order of a ranking's entries: by score descending, then by id. */
  Comparator<Ranking.Entry> order() {
    return this == STANDARD ? BY_ID_ASCENDING : TrecRun.ORDER;
  }

  boolean counts(boolean isInRun) {
    return isInRun || this != TREC_EVAL;
  }

  Score counted(Score score) {
    return this == STANDARD ? score : Score.of(score.value().orElse(0));
  }

  /** Returns the name that reports print: {@code standard}, {@code trec_eval -c}. */
  @Override
  public String toString() {
    return label;
  }
}
