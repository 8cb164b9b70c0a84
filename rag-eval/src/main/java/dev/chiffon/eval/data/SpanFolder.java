package dev.chiffon.eval.data;

import dev.chiffon.core.data.Document;
import java.nio.file.Path;
import java.util.List;

/**
 * Documents with questions whose answers are marked character by character:
 *
 * <ul>
 *   <li>{@code corpora/NAME.md} (or {@code .txt}): a document with the id NAME;
 *   <li>{@code questions.jsonl}: {@code _id}, {@code "question"}, {@code corpus} (the document),
 *       and {@code references}, each with {@code start16} and {@code end16} in UTF-16 units and the
 *       {@code text} that stands there. {@code "scope": "document"} asks about that document alone.
 *       {@code "answerable": false} is to be refused.
 * </ul>
 *
 * <p>The documents are plain text, paragraphs between blank lines.
 *
 * @param name the folder's name
 * @param documents by id ascending
 * @param questions the questions with their spans
 */
public record SpanFolder(String name, List<Document> documents, JudgedQuestions questions) {

  /** Copies the documents. */
  public SpanFolder {
    documents = List.copyOf(documents);
  }

  /**
   * Returns the documents and questions of a folder.
   *
   * @throws InvalidDataFileException if a file is missing or breaks its format, or a span does not
   *     hold its text; up to 20 faults are named
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static SpanFolder read(Path folder) {
    return new SpanReader(folder).read();
  }
}
