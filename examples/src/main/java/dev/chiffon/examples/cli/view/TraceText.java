package dev.chiffon.examples.cli.view;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Correction;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Trace;
import dev.chiffon.eval.report.TextTable;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints how an answer came about for people. */
public final class TraceText {
  /** So that the columns of four stages find room beside it in 80 characters. */
  private static final int LONGEST_PLACE = 27;

  private TraceText() {}

  /** Prints the answer, a table of the best {@code k} candidates, and the time of each stage. */
  public static void print(Trace trace, int k, PrintStream out, int columns) {
    AnswerText.print(trace.answer(), out, columns);
    out.println();
    Text text = new Text(out, columns);
    for (Correction each : trace.corrections()) {
      String words = "\"%s\" stands nowhere; searched for \"%s\" instead.";
      text.lines("", words.formatted(each.written(), each.nearest()));
    }
    List<Trace.Candidate> candidates = trace.candidates();
    List<String> stages = trace.stages();
    List<String> head = new ArrayList<>(List.of("candidate", "context"));
    head.addAll(stages);
    TextTable table = new TextTable(head);
    for (Trace.Candidate each : candidates.subList(0, Math.min(k, candidates.size()))) {
      table.add(line(each, stages));
    }
    out.print(table.print(columns));
    int hidden = candidates.size() - Math.min(k, candidates.size());
    if (hidden > 0) {
      out.println("and " + Text.count(hidden, "candidate") + " more; see --k");
    }
    out.println();
    text.lines("", times(trace.times()));
  }

  private static List<String> line(Trace.Candidate candidate, List<String> stages) {
    List<String> line = new ArrayList<>();
    line.add(place(candidate.chunk().chunk()));
    line.add(Fates.brief(candidate.fate()));
    for (String stage : stages) {
      line.add(
          candidate
              .chunk()
              .at(stage)
              .map(at -> String.format(Locale.ROOT, "%.2f #%d", at.score(), at.rank()))
              .orElse("-"));
    }
    return line;
  }

  private static String place(Chunk chunk) {
    String where =
        chunk.part().map(part -> ", " + part.label()).orElse("")
            + (chunk.part().map(Part::isPage).orElse(false) ? "" : page(chunk));
    String place =
        "%s%s, %d-%d"
            .formatted(chunk.documentId(), where, chunk.span().start(), chunk.span().end());
    int excess = place.length() - LONGEST_PLACE;
    return excess <= 0 ? place : "..." + place.substring(excess + 3);
  }

  private static String page(Chunk chunk) {
    return chunk.pageAt(chunk.span().start()).stream()
        .mapToObj(page -> ", page " + page)
        .findFirst()
        .orElse("");
  }

  private static String times(Map<String, Duration> times) {
    StringBuilder text = new StringBuilder();
    times.forEach(
        (stage, time) -> {
          text.append(text.isEmpty() ? "" : ", ").append(stage);
          text.append(String.format(Locale.ROOT, " %.1f ms", time.toNanos() / 1e6));
        });
    return text.toString();
  }
}
