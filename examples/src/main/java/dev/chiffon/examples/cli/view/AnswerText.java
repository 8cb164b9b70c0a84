package dev.chiffon.examples.cli.view;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Part;
import java.io.PrintStream;

/** Prints an answer for people: the text with its markers, and what each marker stands for. */
public final class AnswerText {
  private static final String INDENT = "    ";

  private AnswerText() {}

  /** Prints {@code answer} in lines of at most {@code columns} characters. */
  public static void print(Answer answer, PrintStream out, int columns) {
    Text text = new Text(out, columns);
    if (answer.refusal().isPresent()) {
      String reason = answer.refusal().get().reason().name();
      text.paragraph("", "", "No answer (" + reason + "): " + answer.text());
      return;
    }
    text.lines("", answer.text());
    text.blank();
    text.lines("", "Sources:");
    for (Citation citation : answer.citations()) {
      text.paragraph("[" + citation.number() + "] ", INDENT, place(citation));
      text.paragraph(INDENT + "\"", INDENT, citation.quote() + "\"");
    }
  }

  private static String place(Citation citation) {
    StringBuilder place = new StringBuilder(citation.documentId());
    citation.part().ifPresent(part -> place.append(", ").append(part.label()));
    if (!citation.part().map(Part::isPage).orElse(false)) {
      citation.page().ifPresent(page -> place.append(", page ").append(page));
    }
    if (!citation.headingPath().isEmpty()) {
      place.append(", ").append(String.join(" > ", citation.headingPath()));
    }
    place.append(", characters ").append(citation.span().start());
    return place.append(" to ").append(citation.span().end()).toString();
  }
}
