package dev.chiffon.eval.compare;

import dev.chiffon.eval.compare.IncomparableRunsException.Change;
import dev.chiffon.eval.data.Score;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Something that a {@link Gate} has to say of a run. */
public sealed interface Finding {

  /** Returns what was found, with the numbers, for the person who has to act on it. */
  String text();

  /**
   * The run cannot be judged: it was not measured on what the baseline was.
   *
   * @param changes what is not the same, at least one thing
   * @param text which runs, and how they differ
   */
  record Refusal(Set<Change> changes, String text) implements Finding {

    /** Copies the set. */
    public Refusal {
      changes = Collections.unmodifiableSet(new TreeSet<>(changes));
    }
  }

  /**
   * A metric got worse, and not by chance.
   *
   * @param pair the metric in both runs, with the p-value corrected for all metrics of the gate
   */
  record ProvenLoss(PairedComparison pair) implements Finding {

    @Override
    public String text() {
      return Phrases.loss(pair);
    }
  }

  /**
   * A mean is lower than was asked.
   *
   * @param metric the metric's name
   * @param floor the least mean that was asked
   * @param mean of the run, over all questions that have a value; undefined if none has
   */
  record MissedFloor(String metric, double floor, Score mean) implements Finding {

    @Override
    public String text() {
      return Phrases.format(
          "%s misses its floor of %s: its mean is %s",
          metric, Phrases.number(floor), Phrases.number(mean));
    }
  }

  /**
   * A warning: a loss could go unseen, because there are too few questions for how much their
   * scores scatter.
   *
   * @param metric the metric's name
   * @param n how many questions were compared
   * @param detectable the least loss that is seen four times in five, at the gate's level over the
   *     number of its metrics; undefined below two questions
   * @param loss the loss that should be seen
   */
  record TooFewQuestions(String metric, int n, Score detectable, double loss) implements Finding {

    @Override
    public String text() {
      return Phrases.tooFew(this);
    }
  }

  /**
   * A warning: the run has no value of a metric for questions that have one in the baseline. They
   * stay out of the comparison, which may flatter it.
   *
   * @param metric the metric's name
   * @param questions how many, at least 1
   */
  record LostScores(String metric, int questions) implements Finding {

    @Override
    public String text() {
      return Phrases.format(
          "%s is undefined for %d questions that have a value in the baseline", metric, questions);
    }
  }
}
