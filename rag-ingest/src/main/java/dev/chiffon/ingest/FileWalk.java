package dev.chiffon.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Finds the regular files under a folder, links followed, hidden ones passed over. */
final class FileWalk extends SimpleFileVisitor<Path> {
  private final Path root;
  private final List<Path> files = new ArrayList<>();

  private FileWalk(Path root) {
    this.root = root;
  }

  /** Returns the files, in no particular order; {@code root} itself if it is a file. */
  static List<Path> files(Path root) {
    FileWalk walk = new FileWalk(root);
    try {
      Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    } catch (IOException e) {
      throw new UncheckedIOException("need a folder that can be read, got " + root, e);
    }
    return walk.files;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() && !isHidden(file)) {
      files.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  /**
   * Loops and links to nowhere hold no file. A subfolder that cannot be read must not pass for an
   * empty one: its documents would be taken for deleted.
   */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    if (failure instanceof FileSystemLoopException || Files.isSymbolicLink(file)) {
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }

  private boolean isHidden(Path path) {
    return !path.equals(root) && path.getFileName().toString().startsWith(".");
  }
}
