package dev.chiffon.examples.cli;

import dev.chiffon.ingest.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Where documents are read from, and where the indexes are that nobody chose a place for. */
record Places(Path examples) {
  private static final String QUESTIONS = "questions.jsonl";
  private static final int HASH_DIGITS = 12;

  /** Returns the sample documents. */
  Path samples() {
    return examples.resolve("corpus");
  }

  /** Returns the files under {@code path} that count; of the samples, not the questions on them. */
  Folder documents(Path path, Globs globs) {
    Folder folder = globs.of(Folder.of(path));
    return isSamples(path) ? folder.exclude(QUESTIONS) : folder;
  }

  private boolean isSamples(Path path) {
    try {
      return Files.exists(samples()) && Files.isSameFile(samples(), path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the directory that keeps the index of these files: another for other globs. */
  Path indexOf(Path path, Globs globs) {
    Path folder = path.toAbsolutePath().normalize();
    Path last = folder.getFileName();
    String name = last == null ? "root" : last.toString().replaceAll("[^A-Za-z0-9._-]", "_");
    return examples.resolve(".chiffon/index").resolve(name + "-" + hash(folder + "\n" + globs));
  }

  /** Returns the directory that keeps embeddings for measurements. */
  Path embeddings() {
    return examples.resolve(".chiffon/embeddings");
  }

  /**
   * Returns the folder.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Path requireFolder(String option, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("need a folder with %s, got %s".formatted(option, folder));
    }
    return folder;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("need a Java runtime with SHA-256", e);
    }
  }
}
