package dev.chiffon.eval.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A file of questions, judgments, rankings or a run breaks a rule. The message names the file, the
 * line, the field and the rule with the value that breaks it: {@code runs/bm25.trec, line 3, field
 * 'score': need a finite decimal number, got 'high'}.
 */
public final class InvalidDataFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String field;
  private final String rule;
  private final transient List<InvalidDataFileException> others;

  /**
   * Creates the exception for one field of one line.
   *
   * @param file the file
   * @param line the line, from 1; 0 if the format has no lines
   * @param field the field's name; empty if it is the line as a whole
   * @param rule what was needed and what is there: "need a grade of at least 1, got 0"
   */
  public InvalidDataFileException(Path file, int line, String field, String rule) {
    super(
        "%s%s%s: %s"
            .formatted(
                file,
                line == 0 ? "" : ", line " + line,
                field.isEmpty() ? "" : ", field '" + field + "'",
                rule));
    this.file = file.toString();
    this.line = line;
    this.field = field;
    this.rule = rule;
    this.others = List.of();
  }

  /**
   * Creates the exception for a file as a whole.
   *
   * @param file the file
   * @param rule what was needed and what is there
   */
  public InvalidDataFileException(Path file, String rule) {
    this(file, 0, "", rule);
  }

  private InvalidDataFileException(List<InvalidDataFileException> faults) {
    super(faults.stream().map(Throwable::getMessage).collect(Collectors.joining("\n")));
    this.file = faults.get(0).file;
    this.line = faults.get(0).line;
    this.field = faults.get(0).field;
    this.rule = faults.get(0).rule;
    this.others = List.copyOf(faults.subList(1, faults.size()));
  }

  /**
   * Returns the exception for several faults of a file, which says all of them; what it says of
   * line, field and rule is the first one's.
   *
   * @param faults what is wrong, in the order of the file, at least one
   */
  public static InvalidDataFileException ofAll(List<InvalidDataFileException> faults) {
    return faults.size() == 1 ? faults.get(0) : new InvalidDataFileException(faults);
  }

  /** Returns the faults after the first, in the order of the file. */
  public List<InvalidDataFileException> others() {
    return others;
  }

  /** Returns the file, as it was named by who reads it. */
  public String file() {
    return file;
  }

  /** Returns the line, from 1; empty if it is the file as a whole, or one without lines. */
  public OptionalInt line() {
    return line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
  }

  /** Returns the field's name; empty if it is the file as a whole. */
  public Optional<String> field() {
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }

  /** Returns what was needed and what is there. */
  public String rule() {
    return rule;
  }
}
