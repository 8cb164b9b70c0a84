package dev.chiffon.ingest;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** A file as Markdown, for programs that compare parsers. */
public final class MarkdownOf implements Function<Path, String> {
  /** Returns the Markdown of the document in that file. */
  @Override
  public String apply(Path file) {
    return Folder.of(file).entries().get(0).load(Deadline.never()).toMarkdown();
  }

  /** The same in the calling thread, for programs that measure the time of that. */
  public static final class InThread implements Function<Path, String> {
    private final Parsers parsers = Parsers.standard();

    /** Returns the Markdown of the document in that file. */
    @Override
    public String apply(Path file) {
      try {
        Source source = Source.of(file.getFileName().toString(), Files.readAllBytes(file));
        return parsers.parse(source).toMarkdown();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
