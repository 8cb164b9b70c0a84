package dev.chiffon.examples.cli.view;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document without its text, for JSON.
 *
 * @param id its id: the name of the file
 * @param title its title; null if it has none
 * @param mediaType what the file is, such as {@code application/pdf}; null if unknown
 * @param characters the length of its text, in UTF-16 units
 * @param blocks how many structural units it has
 * @param pages how many pages with text it has; 0 without pages
 * @param parts its sheets, slides, chapters or attachments; empty without such
 * @param regions of how many pieces of its text the place on the page is known
 */
public record DocumentJson(
    String id,
    @Nullable String title,
    @Nullable String mediaType,
    int characters,
    int blocks,
    int pages,
    List<Section> parts,
    int regions) {

  /** Copies the list. */
  public DocumentJson {
    parts = List.copyOf(parts);
  }

  /**
   * A part of the document.
   *
   * @param kind {@code SHEET}, {@code SLIDE}, {@code CHAPTER} or {@code ATTACHMENT}
   * @param number its place among the parts of its kind, from 1
   * @param name what it is called; empty if it has no name
   * @param start where it begins in the document's text, in UTF-16 units
   * @param end one past where it ends
   */
  public record Section(String kind, int number, String name, int start, int end) {

    private static Section of(Part part) {
      return new Section(
          part.kind().name(), part.number(), part.name(), part.span().start(), part.span().end());
    }
  }

  /** Returns the view of a document. */
  public static DocumentJson of(Document document) {
    return new DocumentJson(
        document.id(),
        document.title().orElse(null),
        document.metadata().string(Metadata.MEDIA_TYPE).orElse(null),
        document.text().length(),
        document.blocks().size(),
        document.pages().size(),
        document.layout().parts().stream().map(Section::of).toList(),
        document.layout().regions().size());
  }
}
