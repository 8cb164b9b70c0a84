package dev.chiffon.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which relative paths are wanted. */
record Globs(List<String> included, List<String> excluded) {
  private static final String ANY_FOLDER = "**/";

  static Globs all() {
    return new Globs(List.of(), List.of());
  }

  Globs include(String... globs) {
    return new Globs(joined(included, globs), excluded);
  }

  Globs exclude(String... globs) {
    return new Globs(included, joined(excluded, globs));
  }

  boolean match(Path relative) {
    return (included.isEmpty() || anyMatch(included, relative)) && !anyMatch(excluded, relative);
  }

  private static boolean anyMatch(List<String> globs, Path relative) {
    return globs.stream().anyMatch(glob -> matches(glob, relative));
  }

  private static boolean matches(String glob, Path relative) {
    Path subject = glob.contains("/") ? relative : relative.getFileName();
    return variants(glob).stream()
        .anyMatch(g -> relative.getFileSystem().getPathMatcher("glob:" + g).matches(subject));
  }

  /** The glob with each "any folder" kept or left out: java.nio's own stands for one or more. */
  private static List<String> variants(String glob) {
    int at = glob.indexOf(ANY_FOLDER);
    if (at < 0) {
      return List.of(glob);
    }
    String head = glob.substring(0, at);
    List<String> all = new ArrayList<>();
    for (String tail : variants(glob.substring(at + ANY_FOLDER.length()))) {
      all.add(head + tail);
      all.add(head + ANY_FOLDER + tail);
    }
    return all;
  }

  private static List<String> joined(List<String> before, String... globs) {
    List<String> all = new ArrayList<>(before);
    all.addAll(List.of(globs));
    return List.copyOf(all);
  }
}
