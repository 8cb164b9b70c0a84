package dev.chiffon.examples.cli.view;

import dev.chiffon.core.data.Document;

/**
 * What {@code chiffon markdown --json} prints.
 *
 * @param schema {@link Json#SCHEMA}
 * @param command {@code markdown}
 * @param document what was read
 * @param markdown its text as Markdown
 */
public record MarkdownJson(int schema, String command, DocumentJson document, String markdown) {

  /** Returns the view of a document. */
  public static MarkdownJson of(Document document) {
    return new MarkdownJson(
        Json.SCHEMA, "markdown", DocumentJson.of(document), document.toMarkdown());
  }
}
