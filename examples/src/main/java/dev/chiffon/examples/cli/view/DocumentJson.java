package dev.chiffon.examples.cli.view;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
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
 */
public record DocumentJson(
    String id,
    @Nullable String title,
    @Nullable String mediaType,
    int characters,
    int blocks,
    int pages) {

  /** Returns the view of a document. */
  public static DocumentJson of(Document document) {
    return new DocumentJson(
        document.id(),
        document.title().orElse(null),
        document.metadata().string(Metadata.MEDIA_TYPE).orElse(null),
        document.text().length(),
        document.blocks().size(),
        document.pages().size());
  }
}
