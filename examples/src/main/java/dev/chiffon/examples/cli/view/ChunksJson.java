package dev.chiffon.examples.cli.view;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Region;
import dev.chiffon.core.text.TokenCounter;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * @param id its id
   * @param start where it begins in the document's text, in UTF-16 units
   * @param end one past where it ends
   * @param tokens its tokens, as the embedder counts them
   * @param pages the numbers of the pages it stands on, from 1; empty without pages
   * @param part the sheet, slide, chapter or attachment it begins in; null without parts
   * @param headingPath the headings it stands under, outermost first
   * @param tableHeader the header of the table that it begins inside of; null if there is none
   * @param regions where its blocks are drawn; empty unless the format says so
   * @param text the slice, verbatim
   */
  public record Cut(
      String id,
      int start,
      int end,
      int tokens,
      List<Integer> pages,
      @Nullable String part,
      List<String> headingPath,
      @Nullable String tableHeader,
      List<Place> regions,
      String text) {

    private static Cut of(Document document, Chunk chunk, TokenCounter tokens) {
      return new Cut(
          chunk.id(),
          chunk.span().start(),
          chunk.span().end(),
          tokens.count(chunk.text()),
          chunk.pages().stream().map(page -> page.number()).toList(),
          chunk.part().map(Part::label).orElse(null),
          chunk.headingPath(),
          chunk.tableHeader().isEmpty() ? null : chunk.tableHeader(),
          document.regionsOf(chunk.span()).stream().map(Place::of).toList(),
          chunk.text());
    }
  }

  /**
   * A rectangle on a page, in points of 1/72 inch from the upper left corner.
   *
   * @param page the number of the page, from 1
   * @param left the left edge
   * @param top the upper edge
   * @param right the right edge
   * @param bottom the lower edge
   */
  public record Place(int page, float left, float top, float right, float bottom) {

    private static Place of(Region region) {
      return new Place(
          region.page(),
          region.box().left(),
          region.box().top(),
          region.box().right(),
          region.box().bottom());
    }
  }

  /** Returns the view of the chunks of a document. */
  public static ChunksJson of(Document document, List<Chunk> chunks, TokenCounter tokens) {
    return new ChunksJson(
        Json.SCHEMA,
        "chunks",
        DocumentJson.of(document),
        chunks.stream().map(chunk -> Cut.of(document, chunk, tokens)).toList());
  }
}
