package dev.chiffon.examples.cli.view;

import dev.chiffon.core.data.Correction;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import dev.chiffon.core.data.Trace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code chiffon trace --json} prints.
 *
 * @param schema {@link Json#SCHEMA}
 * @param command {@code trace}
 * @param question the question
 * @param corrections words of it that no chunk has, and those that were searched with instead
 * @param refused whether there is no answer
 * @param answer the answer with its markers; of a refusal, the explanation
 * @param candidates the candidates, best first
 * @param millis how long each stage took, by its name
 */
public record TraceJson(
    int schema,
    String command,
    String question,
    List<Corrected> corrections,
    boolean refused,
    String answer,
    List<Candidate> candidates,
    Map<String, Long> millis) {

  /** Copies the list and the map. */
  public TraceJson {
    corrections = List.copyOf(corrections);
    candidates = List.copyOf(candidates);
    millis = Collections.unmodifiableMap(new LinkedHashMap<>(millis));
  }

  /**
   * A chunk on its way.
   *
   * @param document the id of the document
   * @param page the page it begins on, from 1; null without pages
   * @param part the sheet, slide, chapter or attachment it begins in; null without parts
   * @param headingPath the headings it stands under, outermost first
   * @param start where it begins in the document's text, in UTF-16 units
   * @param end one past where it ends
   * @param stages what each stage said of it, in their order
   * @param source the number of the source it stands in; null if it was left out
   * @param omitted why it was left out; null if it stands in a source
   */
  public record Candidate(
      String document,
      @Nullable Integer page,
      @Nullable String part,
      List<String> headingPath,
      int start,
      int end,
      List<Stage> stages,
      @Nullable Integer source,
      @Nullable String omitted) {

    private static Candidate of(Trace.Candidate candidate) {
      Retrieved found = candidate.chunk();
      int start = found.chunk().span().start();
      return new Candidate(
          found.chunk().documentId(),
          found.chunk().pageAt(start).isPresent() ? found.chunk().pageAt(start).getAsInt() : null,
          found.chunk().part().map(Part::label).orElse(null),
          found.chunk().headingPath(),
          start,
          found.chunk().span().end(),
          found.history().stream().map(Stage::of).toList(),
          candidate.fate() instanceof Trace.Fate.InSource in ? in.source() : null,
          Fates.omitted(candidate.fate()).orElse(null));
    }
  }

  /**
   * A word of the question that no chunk has.
   *
   * @param written the word, in lower case
   * @param nearest the word that was searched with instead
   */
  public record Corrected(String written, String nearest) {

    private static Corrected of(Correction correction) {
      return new Corrected(correction.written(), correction.nearest());
    }
  }

  /**
   * What one stage said of a chunk.
   *
   * @param name the stage
   * @param score higher is better; comparable within the stage
   * @param rank its place, from 1
   */
  public record Stage(String name, double score, int rank) {

    private static Stage of(StageScore verdict) {
      return new Stage(verdict.stage(), verdict.score(), verdict.rank());
    }
  }

  /** Returns the view of a trace, with at most {@code k} candidates. */
  public static TraceJson of(Trace trace, int k) {
    return new TraceJson(
        Json.SCHEMA,
        "trace",
        trace.asked().text(),
        trace.corrections().stream().map(Corrected::of).toList(),
        trace.answer().isRefused(),
        trace.answer().text(),
        trace.candidates().stream().limit(k).map(Candidate::of).toList(),
        AnswerJson.millis(trace.times()));
  }
}
