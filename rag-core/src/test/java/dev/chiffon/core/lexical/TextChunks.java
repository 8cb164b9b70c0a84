package dev.chiffon.core.lexical;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Chunks of given words, for tests of anything that searches text. */
public final class TextChunks {
  private TextChunks() {}

  /** Returns a chunk that is the whole of a document of that name. */
  public static Chunk chunk(String name, String text) {
    return chunk(name, text, Metadata.empty());
  }

  /** Returns a chunk with metadata that is the whole of a document of that name. */
  public static Chunk chunk(String name, String text, Metadata metadata) {
    return new Chunk(name, new Span(0, text.length()), text, List.of(), List.of(), metadata);
  }

  /** Returns a chunk that begins inside a table with that header. */
  public static Chunk below(String tableHeader, String name, String text) {
    Span span = new Span(0, text.length());
    Optional<Part> part = Optional.empty();
    return new Chunk(name, span, text, List.of(), List.of(), part, tableHeader, Metadata.empty());
  }

  /** Returns a chunk under headings that is the whole of a document of that name. */
  public static Chunk under(List<String> headings, String name, String text) {
    Span span = new Span(0, text.length());
    return new Chunk(name, span, text, headings, List.of(), Metadata.empty());
  }

  /** Returns the names of the documents of the chunks, in their order. */
  public static List<String> names(List<Retrieved> ranking) {
    return ranking.stream().map(found -> found.chunk().documentId()).toList();
  }

  /**
   * Returns a text of up to {@code words} of the words {@code w0} (often) to {@code w49} (seldom).
   */
  public static String random(int words, Random random) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(words); i++) {
      text.add("w" + (int) (50 * random.nextDouble() * random.nextDouble()));
    }
    return String.join(" ", text);
  }
}
