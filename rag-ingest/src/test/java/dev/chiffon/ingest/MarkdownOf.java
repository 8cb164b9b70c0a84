package dev.chiffon.ingest;

import dev.chiffon.core.data.Deadline;
import java.nio.file.Path;
import java.util.function.Function;

/** A file as Markdown, for programs that compare parsers. */
public final class MarkdownOf implements Function<Path, String> {
  /** Returns the Markdown of the document in that file. */
  @Override
  public String apply(Path file) {
    return Folder.of(file).entries().get(0).load(Deadline.never()).toMarkdown();
  }
}
