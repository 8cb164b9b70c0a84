package dev.chiffon.examples.cli.view;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Refusal;
import dev.chiffon.core.data.Source;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code chiffon ask --json} prints.
 *
 * @param schema {@link Json#SCHEMA}
 * @param command {@code ask}
 * @param question the question
 * @param refused whether there is no answer
 * @param refusal why, if there is none
 * @param answer the answer with its markers; of a refusal, the explanation
 * @param citations where the answer comes from, in the order of its text
 * @param context what it was made from
 * @param index where it was looked for
 * @param report how the index was brought in step; null if it was taken as it is
 * @param millis how long each stage took, by its name
 */
public record AnswerJson(
    int schema,
    String command,
    String question,
    boolean refused,
    @Nullable Refusal refusal,
    String answer,
    List<Cited> citations,
    Given context,
    Index index,
    @Nullable ReportJson report,
    Map<String, Long> millis) {

  /** Copies the lists and the map. */
  public AnswerJson {
    citations = List.copyOf(citations);
    millis = Collections.unmodifiableMap(new LinkedHashMap<>(millis));
  }

  /**
   * One quoted slice of a document.
   *
   * @param number the number of the marker
   * @param document the id of the document
   * @param page the page it begins on, from 1; null without pages
   * @param part the sheet, slide, chapter or attachment it begins in; null without parts
   * @param headingPath the headings it stands under, outermost first
   * @param start where it begins in the document's text, in UTF-16 units
   * @param end one past where it ends
   * @param quote the slice, verbatim
   */
  public record Cited(
      int number,
      String document,
      @Nullable Integer page,
      @Nullable String part,
      List<String> headingPath,
      int start,
      int end,
      String quote) {

    private static Cited of(Citation citation) {
      return new Cited(
          citation.number(),
          citation.documentId(),
          citation.page().isPresent() ? citation.page().getAsInt() : null,
          citation.part().map(Part::label).orElse(null),
          citation.headingPath(),
          citation.span().start(),
          citation.span().end(),
          citation.quote());
    }
  }

  /**
   * The context of the answer.
   *
   * @param tokens what it cost
   * @param budget what it might have cost
   * @param sources its passages, by number
   */
  public record Given(int tokens, int budget, List<Passage> sources) {

    private static Given of(Context context) {
      return new Given(
          context.tokens(), context.budget(), context.sources().stream().map(Passage::of).toList());
    }
  }

  /**
   * One numbered passage of the context.
   *
   * @param number from 1
   * @param document the id of the document
   * @param start where it begins in the document's text, in UTF-16 units
   * @param end one past where it ends
   * @param score the best score of its chunks; comparable within one answer only
   */
  public record Passage(int number, String document, int start, int end, double score) {

    private static Passage of(Source source) {
      return new Passage(
          source.number(),
          source.documentId(),
          source.span().start(),
          source.span().end(),
          source.chunks().stream().mapToDouble(chunk -> chunk.score()).max().orElseThrow());
    }
  }

  /**
   * The index that was asked.
   *
   * @param directory its directory, as an absolute path
   * @param documents how many documents it holds
   * @param chunks how many chunks it holds
   */
  public record Index(String directory, int documents, int chunks) {}

  /** Returns the view of an answer. */
  public static AnswerJson of(
      String question,
      Answer answer,
      Index index,
      Optional<ReportJson> report,
      Map<String, Duration> stages) {
    return new AnswerJson(
        Json.SCHEMA,
        "ask",
        question,
        answer.isRefused(),
        answer.refusal().orElse(null),
        answer.text(),
        answer.citations().stream().map(Cited::of).toList(),
        Given.of(answer.context()),
        index,
        report.orElse(null),
        millis(stages));
  }

  /** Returns the times in whole milliseconds, in their order. */
  static Map<String, Long> millis(Map<String, Duration> stages) {
    Map<String, Long> millis = new LinkedHashMap<>();
    stages.forEach((stage, time) -> millis.put(stage, time.toMillis()));
    return millis;
  }
}
