package dev.chiffon.eval.data;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A collection in the layout of BEIR: texts, questions, and how relevant which text is to which
 * question.
 *
 * <ul>
 *   <li>{@code corpus.jsonl}: {@code _id}, {@code title} (may be left out), {@code text};
 *   <li>{@code queries.jsonl}: {@code _id}, {@code text};
 *   <li>{@code qrels/test.tsv} (or another split's name), or {@code qrels.tsv}: question, text,
 *       grade, with or without a line of headers;
 *   <li>{@code answers.jsonl}, if it is there: {@code _id}, {@code answerable}. A question that is
 *       not answerable should be refused.
 * </ul>
 *
 * <p>The JSON files may be packed as {@code .gz}. A question without judgments that should not be
 * refused is left out, as is a judgment of an unknown question; a judgment of an unknown text stays
 * and can never be met, as trec_eval has it.
 *
 * @param name the folder's name
 * @param documents one for each text, in the order of the file, its title in the metadata
 * @param questions the questions that are judged or to be refused
 * @param judgments of each judged question, by id ascending; grades of 0 and below are not relevant
 * @param leftOut what in the files could not be used
 * @param fingerprint of questions with judgments, and of the texts
 */
public record BeirFolder(
    String name,
    List<Document> documents,
    QuestionSet questions,
    SortedMap<String, Judgments> judgments,
    LeftOut leftOut,
    Fingerprint fingerprint) {

  /**
   * What in the files could not be used.
   *
   * @param unknownDocuments judgments that name a text that is not there, with question and text
   * @param unknownQuestions judgments that name a question that is not there, with question and
   *     text
   * @param unjudged ids of questions without a judgment
   */
  public record LeftOut(
      List<String> unknownDocuments, List<String> unknownQuestions, List<String> unjudged) {

    /** Copies the lists. */
    public LeftOut {
      unknownDocuments = List.copyOf(unknownDocuments);
      unknownQuestions = List.copyOf(unknownQuestions);
      unjudged = List.copyOf(unjudged);
    }
  }

  /** Copies the collections. */
  public BeirFolder {
    documents = List.copyOf(documents);
    judgments = Collections.unmodifiableSortedMap(new TreeMap<>(judgments));
  }

  /**
   * Returns the collection with the judgments of {@code qrels/test.tsv}, or of {@code qrels.tsv} if
   * that is not there.
   *
   * @throws InvalidDataFileException if a file is missing or breaks its format; up to 20 faults are
   *     named
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static BeirFolder read(Path folder) {
    return read(folder, "test");
  }

  /**
   * Returns the collection with the judgments of {@code qrels/SPLIT.tsv}, or of {@code qrels.tsv}
   * if there is no folder {@code qrels}.
   *
   * @param split such as {@code train}, {@code dev} or {@code test}
   * @throws InvalidDataFileException if a file is missing or breaks its format; up to 20 faults are
   *     named
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static BeirFolder read(Path folder, String split) {
    return new BeirReader(folder, split).read();
  }

  /**
   * Returns one chunk for each text that is not empty, with its title in the metadata, in the order
   * of the documents.
   */
  public List<Chunk> chunks() {
    return documents.stream().flatMap(document -> WholeText.of(document).stream()).toList();
  }
}
