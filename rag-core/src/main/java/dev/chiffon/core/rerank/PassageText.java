package dev.chiffon.core.rerank;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Retrieved;
import java.util.List;

/** What a model is shown of a chunk that it shall judge. */
final class PassageText {
  private static final String SEPARATOR = " > ";

  private PassageText() {}

  /** Returns the text behind its heading path, or its document's title if it has none. */
  static String of(Retrieved candidate) {
    Chunk chunk = candidate.chunk();
    List<String> path =
        chunk.headingPath().isEmpty()
            ? chunk.metadata().string(Metadata.TITLE).map(List::of).orElse(List.of())
            : chunk.headingPath();
    return path.isEmpty() ? chunk.text() : String.join(SEPARATOR, path) + "\n" + chunk.text();
  }
}
