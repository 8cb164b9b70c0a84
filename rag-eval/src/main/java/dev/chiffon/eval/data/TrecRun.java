package dev.chiffon.eval.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a system found for a set of questions, as TREC's run files have it: {@code question Q0
 * document rank score tag} in each line.
 *
 * @param tag the name of the system
 * @param rankings by the question's id, ascending
 */
public record TrecRun(String tag, SortedMap<String, Ranking> rankings) {

  /**
   * The order of trec_eval: by score descending, and of equal scores by id descending, compared as
   * UTF-8 bytes. Zero has no sign, as in C: adding 0 takes it away.
   */
  public static final Comparator<Ranking.Entry> ORDER =
      Comparator.comparingDouble((Ranking.Entry entry) -> entry.score() + 0.0)
          .thenComparing(Ranking.Entry::id, TrecRun::compareBytes)
          .reversed();

  /** Copies the map, by id ascending. */
  public TrecRun {
    rankings = Collections.unmodifiableSortedMap(new TreeMap<>(rankings));
  }

  /**
   * Returns the rankings of a file, each in {@link #ORDER}: as in trec_eval, neither the rank
   * column nor the order of the lines matters. Scores are read as {@code double}, as trec_eval does
   * since 10.0; before, scores that differ from the eighth digit on were equal. The tag is that of
   * the last line. Fields stand between white space as C's {@code isspace} knows it, the second and
   * what follows the sixth are ignored, blank lines and those that start with {@code #} are passed
   * over.
   *
   * @throws InvalidDataFileException if a line has less than six fields, a score is no finite
   *     decimal number, or a document comes twice for a question; the message says all that is
   *     wrong
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static TrecRun read(Path file) {
    RunReader reader = new RunReader();
    TrecLine.read(file, reader::add);
    return reader.run();
  }

  /**
   * Writes the rankings in {@link #ORDER}, with ranks from 1 and scores to the last digit, so that
   * the file is read back as it was.
   *
   * @throws IllegalArgumentException if an id or the tag could not be read back: it is empty or
   *     holds white space, or a question's starts with {@code #}
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public void write(Path file) {
    TrecFile.requireField(tag);
    rankings.forEach(
        (question, ranking) -> {
          TrecFile.requireQuestion(question);
          ranking.entries().forEach(entry -> TrecFile.requireField(entry.id()));
        });
    TrecFile.write(
        file, rankings.entrySet().stream().flatMap(each -> lines(each.getKey(), each.getValue())));
  }

  private Stream<String> lines(String question, Ranking ranking) {
    List<Ranking.Entry> entries = ranking.entries().stream().sorted(ORDER).toList();
    return IntStream.range(0, entries.size())
        .mapToObj(
            i ->
                String.join(
                    " ",
                    question,
                    "Q0",
                    entries.get(i).id(),
                    Integer.toString(i + 1),
                    Double.toString(entries.get(i).score()),
                    tag));
  }

  /** Compares as strcmp does in UTF-8, where the order of bytes is that of code points. */
  private static int compareBytes(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    if (i == a.length() || i == b.length()) {
      return Integer.compare(a.length(), b.length());
    }
    boolean alike = Character.isSurrogate(a.charAt(i)) == Character.isSurrogate(b.charAt(i));
    return alike
        ? Character.compare(a.charAt(i), b.charAt(i))
        : Boolean.compare(Character.isSurrogate(a.charAt(i)), Character.isSurrogate(b.charAt(i)));
  }

  /** Collects the lines of a file. */
  private static final class RunReader {
    private final SortedMap<String, List<Ranking.Entry>> entries = new TreeMap<>();
    private final SortedMap<String, Set<String>> seen = new TreeMap<>();
    private String tag = "";

    void add(TrecLine line) {
      if (line.fields().size() < 6) {
        throw line.broken(
            "", "need 6 fields 'question Q0 document rank score tag', got " + line.fields().size());
      }
      String question = line.field(0);
      String document = line.field(2);
      if (!seen.computeIfAbsent(question, q -> new HashSet<>()).add(document)) {
        throw line.broken(
            "document",
            "need each document once for a question, got '%s' twice for '%s'"
                .formatted(document, question));
      }
      entries
          .computeIfAbsent(question, q -> new ArrayList<>())
          .add(new Ranking.Entry(document, score(line)));
      tag = line.field(5);
    }

    private static double score(TrecLine line) {
      String written = line.field(4);
      boolean decimal = written.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
      double score = decimal ? parsed(written) : Double.NaN;
      if (!Double.isFinite(score)) {
        throw line.broken("score", "need a finite decimal number, got '" + written + "'");
      }
      return score;
    }

    private static double parsed(String decimal) {
      try {
        return Double.parseDouble(decimal);
      } catch (NumberFormatException e) {
        return Double.NaN;
      }
    }

    TrecRun run() {
      SortedMap<String, Ranking> rankings = new TreeMap<>();
      entries.forEach(
          (question, found) ->
              rankings.put(question, new Ranking(found.stream().sorted(ORDER).toList())));
      return new TrecRun(tag, rankings);
    }
  }
}
