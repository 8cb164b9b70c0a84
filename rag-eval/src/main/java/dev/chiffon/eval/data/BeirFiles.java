package dev.chiffon.eval.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the files of a {@link BeirFolder} are.
 *
 * @param folder the folder
 */
record BeirFiles(Path folder) {
  /** Returns the judgments of a split, or the only ones there are. */
  Path qrels(String split) {
    Path ofSplit = folder.resolve("qrels").resolve(split + ".tsv");
    Path only = folder.resolve("qrels.tsv");
    if (Files.exists(ofSplit)) {
      return ofSplit;
    }
    if (Files.exists(only) && !Files.isDirectory(folder.resolve("qrels"))) {
      return only;
    }
    throw new InvalidDataFileException(
        folder, "need qrels/" + split + ".tsv or qrels.tsv, got neither");
  }

  /** Returns the file of that name, perhaps compressed. */
  Path require(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new InvalidDataFileException(
                    folder, "need " + name + " or " + name + ".gz, got neither"));
  }

  /** Returns the file of that name, perhaps compressed, if it is there. */
  Optional<Path> find(String name) {
    return Stream.of(name, name + ".gz").map(folder::resolve).filter(Files::exists).findFirst();
  }
}
