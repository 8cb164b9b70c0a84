package dev.chiffon.examples.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a command sees of the process it runs in.
 *
 * @param out where results go
 * @param err where progress and errors go
 * @param examples the folder of the samples, in which indexes are kept too
 * @param columns how wide text may be
 * @param progress whether a progress bar can be drawn on {@code err}
 */
record Surroundings(
    PrintStream out, PrintStream err, Path examples, int columns, boolean progress) {
  private static final int MIN_COLUMNS = 40;
  private static final int USUAL_COLUMNS = 80;

  /** Returns the surroundings that the launcher tells of in system properties. */
  static Surroundings ofProcess() {
    return new Surroundings(
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
            false,
            StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Path.of(System.getProperty("chiffon.examples", "examples")).toAbsolutePath().normalize(),
        columns(System.getProperty("chiffon.columns", "")),
        Boolean.getBoolean("chiffon.progress"));
  }

  private static int columns(String told) {
    int columns = told.matches("[0-9]{1,4}") ? Integer.parseInt(told) : 0;
    return columns == 0 ? USUAL_COLUMNS : Math.max(MIN_COLUMNS, columns);
  }
}
