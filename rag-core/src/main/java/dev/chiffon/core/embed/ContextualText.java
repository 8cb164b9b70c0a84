package dev.chiffon.core.embed;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import java.util.List;

/**
 * What is embedded of a chunk: its text with the headings it stands under in front, so that "It is
 * 30 days." is found by what it is about. Only the text is ever cited.
 */
public final class ContextualText {
  private static final String SEPARATOR = " > ";

  private ContextualText() {}

  /**
   * Returns the chunk's text behind its heading path, or behind its document's title where there
   * are no headings. Headings are left out, outermost first, until the whole fits what the embedder
   * can see; the text itself is never shortened.
   */
  public static String of(Chunk chunk, Embedder embedder) {
    List<String> path = path(chunk);
    for (int outer = 0; outer < path.size(); outer++) {
      String text = String.join(SEPARATOR, path.subList(outer, path.size())) + "\n" + chunk.text();
      if (embedder.tokens().count(text) <= embedder.maxTokens()) {
        return text;
      }
    }
    return chunk.text();
  }

  private static List<String> path(Chunk chunk) {
    List<String> path = chunk.headingPath();
    if (path.isEmpty()) {
      return chunk.metadata().string(Metadata.TITLE).map(List::of).orElse(List.of());
    }
    boolean repeated = chunk.text().startsWith(path.get(path.size() - 1));
    return repeated ? path.subList(0, path.size() - 1) : path;
  }
}
