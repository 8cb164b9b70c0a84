package dev.chiffon.examples.cli.view.html;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.util.List;

/**
 * What is shown.
 *
 * @param document the document
 * @param chunks its chunks, by start ascending
 * @param tokens what each chunk costs
 */
record View(Document document, List<Chunk> chunks, List<Integer> tokens) {

  View {
    chunks = List.copyOf(chunks);
    tokens = List.copyOf(tokens);
  }

  String text(Span span) {
    return span.of(document.text());
  }

  /** Returns where on the page the block with that place in the document stands. */
  static String blockId(int index) {
    return "block-" + (index + 1);
  }

  /** Returns where on the page the chunk with that place among the chunks begins. */
  static String chunkId(int index) {
    return "chunk-" + (index + 1);
  }

  static String pageId(int number) {
    return "page-" + number;
  }
}
