package dev.chiffon.examples.cli;

import dev.chiffon.ingest.Folder;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options on which files of a folder count. */
final class Globs {
  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "Only files that match; may be repeated. Without a / it is matched with names.")
  private List<String> include = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "No files that match, even if included; may be repeated.")
  private List<String> exclude = new ArrayList<>();

  /** Returns whether all files count. */
  boolean isEmpty() {
    return include.isEmpty() && exclude.isEmpty();
  }

  /**
   * Returns the files of {@code folder} that count.
   *
   * @throws IllegalArgumentException if a glob breaks the rules of globs
   */
  Folder of(Folder folder) {
    Stream.concat(include.stream(), exclude.stream()).forEach(Globs::check);
    return folder.include(include.toArray(String[]::new)).exclude(exclude.toArray(String[]::new));
  }

  private static void check(String glob) {
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      String rule = "need a glob, got '%s': %s at %d";
      throw new IllegalArgumentException(rule.formatted(glob, e.getDescription(), e.getIndex()), e);
    }
  }

  /** Returns a text that is the same for the same options only. */
  @Override
  public String toString() {
    return "include " + include + " exclude " + exclude;
  }
}
