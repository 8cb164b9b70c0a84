package dev.chiffon.examples.cli.view;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.text.TokenCounter;
import java.util.List;

/**
 * What {@code chiffon chunks --json} prints.
 *
 * @param schema {@link Json#SCHEMA}
 * @param command {@code chunks}
 * @param document what was cut
 * @param chunks the chunks, in reading order
 */
public record ChunksJson(int schema, String command, DocumentJson document, List<Cut> chunks) {

  /** Copies the list. */
  public ChunksJson {
    chunks = List.copyOf(chunks);
  }

  /**
   * One chunk.
   *
   * @param start where it begins in the document's text, in UTF-16 units
   * @param end one past where it ends
   * @param tokens its tokens, as the embedder counts them
   * @param pages the numbers of the pages it stands on, from 1; empty without pages
   * @param headingPath the headings it stands under, outermost first
   * @param text the slice, verbatim
   */
  public record Cut(
      int start, int end, int tokens, List<Integer> pages, List<String> headingPath, String text) {

    private static Cut of(Chunk chunk, TokenCounter tokens) {
      return new Cut(
          chunk.span().start(),
          chunk.span().end(),
          tokens.count(chunk.text()),
          chunk.pages().stream().map(page -> page.number()).toList(),
          chunk.headingPath(),
          chunk.text());
    }
  }

  /** Returns the view of the chunks of a document. */
  public static ChunksJson of(Document document, List<Chunk> chunks, TokenCounter tokens) {
    return new ChunksJson(
        Json.SCHEMA,
        "chunks",
        DocumentJson.of(document),
        chunks.stream().map(chunk -> Cut.of(chunk, tokens)).toList());
  }
}
