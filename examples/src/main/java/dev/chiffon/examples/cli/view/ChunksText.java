package dev.chiffon.examples.cli.view;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the chunks of a document for people. */
public final class ChunksText {
  private static final String INDENT = "    ";

  private ChunksText() {}

  /** Prints each chunk with its place, in lines of at most {@code columns} characters. */
  public static void print(ChunksJson view, PrintStream out, int columns) {
    Text text = new Text(out, columns);
    int characters = view.document().characters();
    text.lines(
        "",
        "%s: %d characters, %s"
            .formatted(
                view.document().id(), characters, Text.count(view.chunks().size(), "chunk")));
    int number = 0;
    for (ChunksJson.Cut chunk : view.chunks()) {
      text.blank();
      number++;
      text.paragraph("", INDENT, number + ". " + place(chunk));
      String header = chunk.tableHeader();
      if (header != null) {
        text.lines(INDENT + "(table header) ", header);
      }
      text.lines(INDENT, chunk.text());
    }
  }

  private static String place(ChunksJson.Cut chunk) {
    String pages =
        chunk.pages().isEmpty()
            ? ""
            : ", page "
                + chunk.pages().stream().map(String::valueOf).collect(Collectors.joining(", "));
    List<String> path = chunk.headingPath();
    String headings = path.isEmpty() ? "" : ", " + String.join(" > ", path);
    String part = chunk.part() == null ? "" : ", " + chunk.part();
    return "characters %d to %d, %d tokens%s%s%s"
        .formatted(chunk.start(), chunk.end(), chunk.tokens(), part, pages, headings);
  }
}
