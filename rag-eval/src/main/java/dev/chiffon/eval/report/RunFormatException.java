package dev.chiffon.eval.report;

import java.nio.file.Path;

/** A file is not a run that {@link RunJson} wrote; the message names file, field and rule. */
public final class RunFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String field;

  RunFormatException(Path file, String field, String problem) {
    super("%s: %s: %s".formatted(file, field.isEmpty() ? "the file" : field, problem));
    this.file = file.toString();
    this.field = field;
  }

  /** Returns the path of the file. */
  public String file() {
    return file;
  }

  /** Returns the field, such as {@code questions[3].id}; empty if it is the file as a whole. */
  public String field() {
    return field;
  }
}
