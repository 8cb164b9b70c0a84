package dev.chiffon.eval.retrieval;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.eval.data.Judgments;
import dev.chiffon.eval.data.Ranking;
import dev.chiffon.eval.data.RelevantPassage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One question's ranking with the grades looked up, so that each of many metrics need not. Ranks
 * count from 1. Immutable.
 *
 * <p>Of chunks against passages, the grade at a rank is the sum of the grades of the passages that
 * are found there: a passage is found at the first rank by which at least half of its characters
 * have been retrieved. A chunk that brings nothing new has grade 0. The ideal order knows one entry
 * for each rank that found something, and one for each passage not found. Where every passage is
 * found by a chunk of its own, this is what trec_eval computes of ids.
 */
public final class JudgedRanking {
  private static final int NOT_JUDGED = Integer.MIN_VALUE;

  /** The grade at each rank, or that there is none. */
  private final int[] grades;

  /** The grade of everything judged, retrieved or not, ascending. */
  private final int[] judged;

  private JudgedRanking(int[] grades, int[] judged) {
    this.grades = grades;
    this.judged = judged;
    Arrays.sort(judged);
  }

  /** Returns a ranking of ids under the judgments of its question. */
  public static JudgedRanking of(Judgments judgments, Ranking ranking) {
    int[] grades =
        ranking.entries().stream()
            .mapToInt(entry -> judgments.grades().getOrDefault(entry.id(), NOT_JUDGED))
            .toArray();
    int[] judged = judgments.grades().values().stream().mapToInt(Integer::intValue).toArray();
    return new JudgedRanking(grades, judged);
  }

  /** Returns a ranking of chunks, best first, under the passages that are relevant. */
  public static JudgedRanking of(List<RelevantPassage> relevant, List<Chunk> ranking) {
    List<PassageCover> missing = new ArrayList<>();
    relevant.forEach(passage -> missing.add(new PassageCover(passage)));
    int[] grades = new int[ranking.size()];
    for (int i = 0; i < grades.length; i++) {
      Chunk chunk = ranking.get(i);
      missing.forEach(cover -> cover.add(chunk));
      grades[i] =
          missing.stream().filter(PassageCover::isFound).mapToInt(PassageCover::grade).sum();
      missing.removeIf(PassageCover::isFound);
    }
    List<Integer> judged = new ArrayList<>();
    Arrays.stream(grades).filter(grade -> grade > 0).forEach(judged::add);
    missing.forEach(cover -> judged.add(cover.grade()));
    return new JudgedRanking(grades, judged.stream().mapToInt(Integer::intValue).toArray());
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
    return rank > judged.length ? 0 : Math.max(0, judged[judged.length - rank]);
  }
}
