package dev.chiffon.eval.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One question as a line of JSON. */
final class QuestionLine {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> FIELDS =
      List.of("id", "question", "relevant", "answer", "answerable", "within", "tags");
  private static final List<String> REFERENCE_FIELDS =
      List.of("source", "quote", "start", "end", "chunk", "grade");
  private static final Pattern CHUNK_ID = Pattern.compile("(.+)#([0-9]{1,9})-([0-9]{1,9})");

  private QuestionLine() {}

  /**
   * Returns the question of a line.
   *
   * @throws InvalidDataFileException if a field breaks its rule
   */
  static LabelledQuestion read(JsonLine line) {
    line.requireKnown(FIELDS);
    List<Reference> relevant = new ArrayList<>();
    for (JsonLine each : line.objects("relevant")) {
      relevant.add(reference(each));
    }
    boolean answerable = line.flag("answerable").orElse(true);
    if (!answerable && !relevant.isEmpty()) {
      throw line.fault(
          "relevant",
          "need nothing relevant where answerable is false, got " + relevant.size() + " entries");
    }
    return new LabelledQuestion(
        line.text("id"),
        line.text("question"),
        relevant,
        line.string("answer"),
        answerable ? Expectation.ANSWER : Expectation.REFUSAL,
        line.has("within") ? Optional.of(line.text("within")) : Optional.empty(),
        line.strings("tags"));
  }

  private static Reference reference(JsonLine line) {
    line.requireKnown(REFERENCE_FIELDS);
    int grade = line.integer("grade").orElse(1);
    if (grade < 1) {
      throw line.fault("grade", "need a grade of at least 1, got " + grade);
    }
    List<String> ways = new ArrayList<>(List.of("quote", "start", "chunk"));
    ways.removeIf(way -> !line.has(way) && !(way.equals("start") && line.has("end")));
    if (ways.size() > 1) {
      throw line.fault(ways.get(1), "need one of quote, start and end, chunk, got " + ways);
    }
    return switch (ways.isEmpty() ? "" : ways.get(0)) {
      case "quote" -> new Reference.Quote(line.text("source"), line.text("quote"), grade);
      case "start" -> characters(line, grade);
      case "chunk" -> chunk(line, grade);
      default -> new Reference.Whole(line.text("source"), grade);
    };
  }

  private static Reference characters(JsonLine line, int grade) {
    int start = line.requiredInteger("start");
    int end = line.requiredInteger("end");
    if (start < 0) {
      throw line.fault("start", "need start >= 0, got " + start);
    }
    if (end <= start) {
      throw line.fault("end", "need start < end, got [%d, %d)".formatted(start, end));
    }
    return new Reference.Characters(line.text("source"), new Span(start, end), grade);
  }

  /** A chunk's id says its document and span, so that the label outlives the chunker. */
  private static Reference chunk(JsonLine line, int grade) {
    String id = line.text("chunk");
    Matcher parts = CHUNK_ID.matcher(id);
    if (!parts.matches()) {
      throw line.fault("chunk", "need document#start-end, got '" + id + "'");
    }
    String document = parts.group(1);
    if (line.has("source") && !line.text("source").equals(document)) {
      throw line.fault(
          "source",
          "need the chunk's document '%s', got '%s'".formatted(document, line.text("source")));
    }
    int start = Integer.parseInt(parts.group(2));
    int end = Integer.parseInt(parts.group(3));
    if (end <= start) {
      throw line.fault("chunk", "need start < end, got '" + id + "'");
    }
    return new Reference.Characters(document, new Span(start, end), grade);
  }

  /** Returns the question as one line without its break: always the same bytes. */
  static String write(LabelledQuestion question) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", question.id());
    fields.put("question", question.text());
    if (!question.relevant().isEmpty()) {
      fields.put("relevant", question.relevant().stream().map(QuestionLine::fields).toList());
    }
    question.answer().ifPresent(answer -> fields.put("answer", answer));
    if (question.expected() == Expectation.REFUSAL) {
      fields.put("answerable", false);
    }
    question.within().ifPresent(document -> fields.put("within", document));
    if (!question.tags().isEmpty()) {
      fields.put("tags", question.tags());
    }
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> fields(Reference reference) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("source", reference.documentId());
    if (reference instanceof Reference.Quote quote) {
      fields.put("quote", quote.text());
    } else if (reference instanceof Reference.Characters characters) {
      fields.put("start", characters.span().start());
      fields.put("end", characters.span().end());
    }
    if (reference.grade() != 1) {
      fields.put("grade", reference.grade());
    }
    return fields;
  }
}
