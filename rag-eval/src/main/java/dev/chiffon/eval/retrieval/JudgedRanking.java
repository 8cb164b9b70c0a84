package dev.chiffon.eval.retrieval;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.eval.data.Judgments;
import dev.chiffon.eval.data.Ranking;
import dev.chiffon.eval.data.RelevantPassage;
import dev.chiffon.eval.data.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * One question's ranking with the grades looked up, so that each of many metrics need not. Ranks
 * count from 1. Immutable.
 *
 * <p>Of chunks against passages, the grade at a rank is the sum of the grades of the passages that
 * are found there: a passage is found at the first rank by which at least half of its characters
 * have been retrieved. A chunk that brings nothing new has grade 0. The ideal order knows one entry
 * for each rank that found something, and one for each passage not found, so that no ranking gains
 * more than the ideal one; what there is to be found is the passages. Where every passage is found
 * by a chunk of its own, this is what trec_eval computes of ids.
 */
public final class JudgedRanking {
  static final int NOT_JUDGED = Integer.MIN_VALUE;

  /** The grade at each rank, or that there is none. */
  private final int[] grades;

  /** The grades found at the ranks that found several at once; of ids, there is no such rank. */
  private final Map<Integer, int[]> several;

  /** The grade of everything judged, retrieved or not, ascending. */
  private final int[] judged;

  /** The grades of the ideal order, ascending. */
  private final int[] ideal;

  JudgedRanking(int[] grades, Map<Integer, int[]> several, int[] judged, int[] ideal) {
    this.grades = grades;
    this.several = several;
    this.judged = judged;
    this.ideal = ideal;
    Arrays.sort(judged);
    Arrays.sort(ideal);
  }

  /** Returns a ranking of ids, in the order of its entries, under the judgments of its question. */
  public static JudgedRanking of(Judgments judgments, Ranking ranking) {
    int[] grades = new int[ranking.entries().size()];
    for (int i = 0; i < grades.length; i++) {
      String id = ranking.entries().get(i).id();
      grades[i] = judgments.grades().getOrDefault(id, NOT_JUDGED);
    }
    int[] judged = judgments.grades().values().stream().mapToInt(Integer::intValue).toArray();
    return new JudgedRanking(grades, Map.of(), judged, judged);
  }

  /** Returns a ranking of chunks, best first, under the passages that are relevant. */
  public static JudgedRanking of(List<RelevantPassage> relevant, List<Chunk> ranking) {
    PassageSearch search = new PassageSearch(relevant);
    ranking.forEach(search::add);
    return search.judged();
  }

  /** Returns how many were retrieved. */
  public int size() {
    return grades.length;
  }

  /** Returns the grade at a rank, from 1; 0 if nobody judged it. */
  public int grade(int rank) {
    return isJudged(rank) ? grades[rank - 1] : 0;
  }

  /** Returns whether what stands at a rank, from 1, was judged at all. */
  public boolean isJudged(int rank) {
    return grades[rank - 1] != NOT_JUDGED;
  }

  /**
   * Returns how many of at least that grade are found at a rank, from 1: of ids 0 or 1, of chunks
   * as many passages as are found there.
   *
   * @param rank the rank, at most {@link #size}
   * @param grade the least grade that is relevant, at least 1
   */
  public int found(int rank, int grade) {
    if (grades[rank - 1] < grade) {
      return 0;
    }
    int[] together = several.get(rank);
    return together == null ? 1 : (int) Arrays.stream(together).filter(g -> g >= grade).count();
  }

  /** Returns how many of at least that grade are found in the first {@code depth} ranks. */
  public int foundWithin(int depth, int grade) {
    int found = 0;
    for (int rank = 1; rank <= Math.min(depth, size()); rank++) {
      found += found(rank, grade);
    }
    return found;
  }

  /** Returns how many of what was judged, retrieved or not, have at least that grade. */
  public int judgedFrom(int grade) {
    int at = Arrays.binarySearch(judged, grade);
    int first = at < 0 ? -at - 1 : at;
    while (first > 0 && judged[first - 1] == grade) {
      first--;
    }
    return judged.length - first;
  }

  /** Returns the grade that the ideal order has at a rank, from 1; 0 past its end. */
  public int idealGrade(int rank) {
    return rank > ideal.length ? 0 : Math.max(0, ideal[ideal.length - rank]);
  }

  /**
   * Returns how much of what has at least that grade, of which there must be some, is found in the
   * first {@code depth} ranks.
   */
  double recall(int depth, int grade) {
    return (double) foundWithin(depth, grade) / judgedFrom(grade);
  }

  /** Returns how many of the first {@code depth} ranks find something of at least that grade. */
  int ranksThatFind(int depth, int grade) {
    int ranks = 0;
    for (int rank = 1; rank <= Math.min(depth, size()); rank++) {
      ranks += found(rank, grade) > 0 ? 1 : 0;
    }
    return ranks;
  }

  /**
   * Returns the value as a score if something of at least that grade is known. If not, no ranking
   * could be better than another, and the value would speak of the question, not of the system.
   */
  Score scoreIfKnown(int grade, DoubleSupplier value) {
    if (judgedFrom(grade) > 0) {
      return Score.of(value.getAsDouble());
    }
    return Score.undefined(
        grade == 1 ? "nothing relevant is known" : "nothing of grade " + grade + " is known");
  }
}
