package dev.chiffon.core.embed;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is embedded of a chunk: its text with its document's title and the headings it stands under
 * in front, so that "It is 30 days." is found by what it is about, and with the header of the table
 * that it begins inside of. Only the text is ever cited.
 */
public final class ContextualText {
  private static final String SEPARATOR = " > ";

  private ContextualText() {}

  /**
   * Returns the chunk's text behind its document's title, its heading path and its table's header.
   * The title and headings are left out, outermost first, until the whole fits what the embedder
   * can see; if that is not enough the table's header is left out instead; the text itself is never
   * shortened.
   */
  public static String of(Chunk chunk, Embedder embedder) {
    List<String> path = path(chunk);
    if (path.isEmpty() && chunk.tableHeader().isEmpty()) {
      return chunk.text(); // nothing to leave out, so nothing to count
    }
    String header = chunk.tableHeader().isEmpty() ? "" : chunk.tableHeader() + "\n";
    Optional<String> fitting = fitting(path, header + chunk.text(), embedder);
    if (fitting.isEmpty() && !header.isEmpty()) {
      fitting = fitting(path, chunk.text(), embedder);
    }
    return fitting.orElse(chunk.text());
  }

  /** Returns {@code text} behind as much of {@code path} as fits, if it fits at all. */
  private static Optional<String> fitting(List<String> path, String text, Embedder embedder) {
    for (int outer = 0; outer <= path.size(); outer++) {
      List<String> inner = path.subList(outer, path.size());
      String whole = inner.isEmpty() ? text : String.join(SEPARATOR, inner) + "\n" + text;
      if (embedder.tokens().count(whole) <= embedder.maxTokens()) {
        return Optional.of(whole);
      }
    }
    return Optional.empty();
  }

  /** Returns the line of the chunk's title and headings with its end, empty if it has none. */
  static String heading(Chunk chunk) {
    List<String> path = path(chunk);
    return path.isEmpty() ? "" : String.join(SEPARATOR, path) + "\n";
  }

  /** Title and headings, but not a title that is a heading too, nor a heading the text repeats. */
  private static List<String> path(Chunk chunk) {
    List<String> path = new ArrayList<>(chunk.headingPath());
    chunk
        .metadata()
        .string(Metadata.TITLE)
        .filter(title -> !path.contains(title))
        .ifPresent(title -> path.add(0, title));
    boolean repeated = !path.isEmpty() && chunk.text().startsWith(path.get(path.size() - 1));
    return repeated ? path.subList(0, path.size() - 1) : path;
  }
}
