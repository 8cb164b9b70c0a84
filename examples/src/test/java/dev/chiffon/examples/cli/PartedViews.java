package dev.chiffon.examples.cli;

import dev.chiffon.core.chunk.WordTokens;
import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Box;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Correction;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Refusal;
import dev.chiffon.core.data.Region;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.data.Trace;
import dev.chiffon.examples.cli.view.AnswerJson;
import dev.chiffon.examples.cli.view.ChunksJson;
import dev.chiffon.examples.cli.view.Json;
import dev.chiffon.examples.cli.view.MarkdownJson;
import dev.chiffon.examples.cli.view.TraceJson;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What commands print of a document that has sheets, places on pages and a table that is cut. */
final class PartedViews {
  // Month | Rent
  // May | 700
  private static final Span ALL = new Span(0, 22);
  private static final Span ROW = new Span(13, 22);

  private PartedViews() {}

  static CommandRun chunks() {
    return printed(
        ChunksJson.of(document(), Chunk.allOf(document(), List.of(ROW)), WordTokens.COUNTER));
  }

  static CommandRun markdown() {
    return printed(MarkdownJson.of(document()));
  }

  static CommandRun answer() {
    Optional<Part> sheet = document().partAt(0);
    Citation citation =
        new Citation(1, "rent.xlsx", ROW, "May | 700", OptionalInt.empty(), sheet, List.of());
    Context context = new Context("", List.of(), 0, 1, List.of());
    Answer answer =
        new Answer("May | 700 [1]", List.of(citation), List.of(), Optional.empty(), context);
    AnswerJson.Index index = new AnswerJson.Index("index", 1, 1);
    return printed(AnswerJson.of("Rent?", answer, index, Optional.empty(), Map.of()));
  }

  static CommandRun trace() {
    Question question = Question.of("Rent?");
    Retrieved found =
        Retrieved.by("dense", Chunk.of(document(), ROW), /* score= */ .5, /* rank= */ 1);
    Context context = new Context("", List.of(), 0, 1, List.of());
    Answer answer =
        Answer.refused(new Refusal(Refusal.Reason.NOTHING_RELEVANT, "Nothing."), context);
    List<Retrieved> all = List.of(found);
    Trace trace =
        new Trace(
            question,
            question,
            List.of(new Correction("rnet", "rent")),
            all,
            all,
            answer,
            Map.of());
    return printed(TraceJson.of(trace, 1));
  }

  private static Document document() {
    Block table =
        new Block.Table(
            ALL,
            1,
            List.of(new Block.Row(new Span(0, 12), List.of()), new Block.Row(ROW, List.of())));
    Layout layout =
        new Layout(
            List.of(),
            List.of(new Part(Part.Kind.SHEET, 1, "2026", ALL)),
            List.of(new Region(ALL, 1, new Box(1, 2, 3, 4))));
    return new Document(
        "rent.xlsx", "Month | Rent\nMay | 700", List.of(table), layout, Metadata.empty());
  }

  private static CommandRun printed(Object view) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.print(view, new PrintStream(out, true, StandardCharsets.UTF_8));
    return new CommandRun(0, out.toString(StandardCharsets.UTF_8), "");
  }
}
