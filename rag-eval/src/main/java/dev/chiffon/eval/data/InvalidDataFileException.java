package dev.chiffon.eval.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A file of questions, judgments or rankings breaks a rule. The message names the file, the line,
 * the field and the rule with the value that breaks it: {@code runs/bm25.trec, line 3, field
 * 'score': need a finite decimal number, got 'high'}.
 */
public final class InvalidDataFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String field;
  private final String rule;

  /**
   * Creates the exception for one field of one line.
   *
   * @param file the file
   * @param line the line, from 1
   * @param field the field's name
   * @param rule what was needed and what is there: "need a grade of at least 1, got 0"
   */
  public InvalidDataFileException(Path file, int line, String field, String rule) {
    super("%s, line %d, field '%s': %s".formatted(file, line, field, rule));
    this.file = file.toString();
    this.line = line;
    this.field = field;
    this.rule = rule;
  }

  /**
   * Creates the exception for a file as a whole.
   *
   * @param file the file
   * @param rule what was needed and what is there
   */
  public InvalidDataFileException(Path file, String rule) {
    super("%s: %s".formatted(file, rule));
    this.file = file.toString();
    this.line = 0;
    this.field = "";
    this.rule = rule;
  }

  /** Returns the file, as it was named by who reads it. */
  public String file() {
    return file;
  }

  /** Returns the line, from 1; empty if it is the file as a whole. */
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
