package dev.chiffon.eval.retrieval;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.eval.data.RelevantPassage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Walks down a ranking of chunks and writes down which passages are found at each rank. */
final class PassageSearch {
  private final List<PassageCover> missing = new ArrayList<>();
  private final List<Integer> grades = new ArrayList<>();
  private final List<Integer> judged = new ArrayList<>();
  private final Map<Integer, int[]> several = new HashMap<>();

  PassageSearch(List<RelevantPassage> relevant) {
    relevant.forEach(passage -> missing.add(new PassageCover(passage)));
  }

  void add(Chunk chunk) {
    missing.forEach(cover -> cover.add(chunk));
    int[] found =
        missing.stream().filter(PassageCover::isFound).mapToInt(PassageCover::grade).toArray();
    missing.removeIf(PassageCover::isFound);
    grades.add((int) Math.min(Integer.MAX_VALUE, IntStream.of(found).asLongStream().sum()));
    if (found.length == 0) {
      judged.add(0);
    }
    IntStream.of(found).forEach(judged::add);
    if (found.length > 1) {
      several.put(grades.size(), found);
    }
  }

  JudgedRanking judged() {
    IntStream left = missing.stream().mapToInt(PassageCover::grade);
    int[] notFound = left.toArray();
    return new JudgedRanking(
        grades.stream().mapToInt(Integer::intValue).toArray(),
        several,
        joined(judged, notFound),
        joined(grades, notFound));
  }

  private static int[] joined(List<Integer> first, int[] second) {
    return IntStream.concat(first.stream().mapToInt(Integer::intValue), IntStream.of(second))
        .toArray();
  }
}
