package dev.chiffon.eval.data;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The judgments of a set of questions, as TREC's qrels files have them: {@code question 0 document
 * grade} in each line.
 *
 * @param judgments by the question's id, ascending
 */
public record TrecQrels(SortedMap<String, Judgments> judgments) {
  private static final String GRADE = "[+-]?[0-9]{1,10}";

  /** Copies the map, by id ascending. */
  public TrecQrels {
    judgments = Collections.unmodifiableSortedMap(new TreeMap<>(judgments));
  }

  /**
   * Returns the judgments of a file. Fields stand between white space as C's {@code isspace} knows
   * it, the second is ignored, and lines that start with {@code #} are comments, all as trec_eval
   * 10 has it. Unlike there, blank lines are passed over, and what is no number is refused, where
   * trec_eval reads 0.
   *
   * @throws InvalidDataFileException if a line has not four fields, a grade is no whole number of
   *     32 bits, a document is judged twice for a question, or there is no judgment at all; the
   *     message says all that is wrong
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static TrecQrels read(Path file) {
    SortedMap<String, Map<String, Integer>> grades = new TreeMap<>();
    TrecLine.read(file, line -> add(line, grades));
    if (grades.isEmpty()) {
      throw new InvalidDataFileException(file, "need at least one judgment, got none");
    }
    SortedMap<String, Judgments> judgments = new TreeMap<>();
    grades.forEach((question, each) -> judgments.put(question, new Judgments(each)));
    return new TrecQrels(judgments);
  }

  private static void add(TrecLine line, SortedMap<String, Map<String, Integer>> grades) {
    if (line.fields().size() != 4) {
      throw line.broken(
          "", "need 4 fields 'question 0 document grade', got " + line.fields().size());
    }
    String document = line.field(2);
    Map<String, Integer> known = grades.computeIfAbsent(line.field(0), q -> new TreeMap<>());
    if (known.putIfAbsent(document, grade(line)) != null) {
      throw line.broken(
          "document",
          "need each document once for a question, got '%s' twice for '%s'"
              .formatted(document, line.field(0)));
    }
  }

  private static int grade(TrecLine line) {
    String written = line.field(3);
    long grade = written.matches(GRADE) ? Long.parseLong(written) : Long.MAX_VALUE;
    if (grade < Integer.MIN_VALUE || grade > Integer.MAX_VALUE) {
      throw line.broken("grade", "need a whole number of 32 bits, got '" + written + "'");
    }
    return (int) grade;
  }

  /**
   * Returns what is measured on under these judgments. All that is known of the corpus is which
   * documents were judged, and that is what stands for it.
   */
  public Fingerprint fingerprint() {
    Stream<String> documents =
        judgments.values().stream().flatMap(each -> each.grades().keySet().stream());
    return new Fingerprint(
        Fingerprints.sha256(lines()), Fingerprints.sha256(documents.sorted().distinct()));
  }

  /**
   * Writes the judgments, by question and document ascending.
   *
   * @throws IllegalArgumentException if an id could not be read back: it is empty or holds white
   *     space, or a question's starts with {@code #}
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public void write(Path file) {
    judgments.forEach(
        (question, each) -> {
          TrecFile.requireQuestion(question);
          each.grades().keySet().forEach(TrecFile::requireField);
        });
    TrecFile.write(file, lines());
  }

  private Stream<String> lines() {
    return judgments.entrySet().stream()
        .flatMap(
            question ->
                question.getValue().grades().entrySet().stream()
                    .map(
                        grade ->
                            question.getKey() + " 0 " + grade.getKey() + " " + grade.getValue()));
  }
}
