package dev.chiffon.core.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A promise about rankings. Each check fails at the first rank that breaks the promise, and says
 * which chunk, by id and score, stands there and which should.
 *
 * @param promise what is promised, such as {@code ties stand by id}
 * @param place which of the searches is checked, such as {@code query 3, k = 10}
 */
public record RankingPromise(String promise, String place) {
  private static final String NOTHING = "nothing";

  /** Requires one chunk of each of these documents, in this order, and no others. */
  public void requireDocuments(List<Retrieved> found, String... documentIds) {
    int i = 0;
    while (i < Math.min(found.size(), documentIds.length)
        && found.get(i).chunk().documentId().equals(documentIds[i])) {
      i++;
    }
    if (i < Math.max(found.size(), documentIds.length)) {
      String expected = i < documentIds.length ? "a chunk of '" + documentIds[i] + "'" : NOTHING;
      throw broken(i, expected, textAt(i, found));
    }
  }

  /** Requires the chunks of {@code expected} with their histories, in that order. */
  public void requireSame(List<Retrieved> found, List<Retrieved> expected) {
    int i = 0;
    while (i < Math.min(found.size(), expected.size()) && found.get(i).equals(expected.get(i))) {
      i++;
    }
    if (i < Math.max(found.size(), expected.size())) {
      boolean enough = !textAt(i, expected).equals(textAt(i, found));
      throw enough
          ? broken(i, textAt(i, expected), textAt(i, found))
          : broken(i, expected.get(i).toString(), found.get(i).toString());
    }
  }

  /** Requires at each rank of {@code expected} a score that is as high, or lower by a rounding. */
  public void requireAsGood(List<Retrieved> found, List<Retrieved> expected, double rounding) {
    for (int i = 0; i < expected.size(); i++) {
      if (i >= found.size() || found.get(i).score() < expected.get(i).score() - rounding) {
        throw broken(i, textAt(i, expected), textAt(i, found));
      }
    }
  }

  /** Requires so many chunks. */
  public void requireSize(List<Retrieved> found, int size) {
    if (found.size() < size) {
      throw broken(found.size(), "%d chunks".formatted(size), NOTHING);
    }
    if (found.size() > size) {
      throw broken(size, NOTHING, textAt(size, found));
    }
  }

  /** Requires scores that never rise, ties by id, and each chunk once. */
  public void requireBestFirst(List<Retrieved> found) {
    for (int i = 1; i < found.size(); i++) {
      if (Retrieved.BEST_FIRST.compare(found.get(i - 1), found.get(i)) > 0) {
        throw broken(i, "one that belongs behind " + textAt(i - 1, found), textAt(i, found));
      }
    }
    Set<String> seen = new HashSet<>();
    requireEach(found, "a chunk that stands nowhere above", each -> seen.add(each.chunk().id()));
  }

  /** Requires that the last stage gave each chunk the rank at which it stands, counted from 1. */
  public void requireRanks(List<Retrieved> found) {
    for (int i = 0; i < found.size(); i++) {
      int rank = found.get(i).history().get(found.get(i).history().size() - 1).rank();
      if (rank != i + 1) {
        throw broken(i, "a last stage with that rank", "rank " + rank + " of " + textAt(i, found));
      }
    }
  }

  /** Requires {@code holds} of each chunk, from the first to the last. */
  public void requireEach(List<Retrieved> found, String expected, Predicate<Retrieved> holds) {
    for (int i = 0; i < found.size(); i++) {
      if (!holds.test(found.get(i))) {
        throw broken(i, expected, textAt(i, found) + " with " + found.get(i).history());
      }
    }
  }

  /** Returns the beginning of a failure text, for checks of what is no ranking: such as a size. */
  public String at(String detail) {
    return "promise broken: %s: %s: %s".formatted(promise, place, detail);
  }

  private AssertionError broken(int index, String expected, String found) {
    return new AssertionError(
        at("rank %d: expected %s, found %s".formatted(index + 1, expected, found)));
  }

  private static String textAt(int index, List<Retrieved> ranking) {
    if (index >= ranking.size()) {
      return NOTHING;
    }
    Retrieved chunk = ranking.get(index);
    return "%s (score %s)".formatted(chunk.chunk().id(), chunk.score());
  }
}
