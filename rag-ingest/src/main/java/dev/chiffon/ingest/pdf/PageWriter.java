package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.ListMarker;
import dev.chiffon.ingest.pdf.page.PdfPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the lines of all pages into blocks. */
final class PageWriter {
  private static final Pattern CAPTION =
      Pattern.compile("(?iu)(figure|fig\\.|table|abbildung|abb\\.|tabelle)\\s+\\d+[.:]?\\s.*");

  private final DocumentBuilder builder;
  private final List<PdfPage> pages;
  private final Set<Line> running;
  private final Typography typography;

  PageWriter(DocumentBuilder builder, List<PdfPage> pages) {
    this.builder = builder;
    this.pages = pages;
    this.running = RunningLines.find(pages);
    this.typography = new Typography(pages);
  }

  void write() {
    List<List<PagePart>> perPage = new ArrayList<>();
    List<List<Line>> all = new ArrayList<>();
    for (PdfPage page : pages) {
      List<Line> body = page.lines().stream().filter(line -> !running.contains(line)).toList();
      List<PagePart> parts = PagePart.of(page, body, typography);
      perPage.add(parts);
      parts.stream().filter(part -> part.table().isEmpty()).forEach(part -> all.add(part.lines()));
    }
    Headings headings = new Headings(typography, all);
    for (int i = 0; i < pages.size(); i++) {
      builder.page(pages.get(i).number());
      writeRunning(pages.get(i), true);
      perPage.get(i).forEach(part -> write(part, headings));
      writeRunning(pages.get(i), false);
    }
  }

  private void writeRunning(PdfPage page, boolean top) {
    page.lines().stream()
        .filter(running::contains)
        .filter(line -> line.baseline() < page.height() / 2 == top)
        .forEach(line -> builder.furniture(line.text()));
  }

  private void write(PagePart part, Headings headings) {
    if (part.table().isPresent()) {
      builder.table(part.table().get());
    } else {
      write(part.lines(), headings);
    }
  }

  private void write(List<Line> paragraph, Headings headings) {
    String text = JoinedLines.text(paragraph);
    OptionalInt level = headings.level(paragraph);
    Optional<ListMarker> marker = ListMarker.at(text);
    if (level.isPresent()) {
      builder.heading(level.getAsInt(), text);
    } else if (marker.isPresent()) {
      builder.listItem(1, marker.get().ordinal(), text.substring(marker.get().length()));
    } else if (paragraph.stream().allMatch(Line::monospaced)) {
      builder.code("", ProgramText.of(paragraph));
    } else if (CAPTION.matcher(text).matches()) {
      builder.caption(text);
    } else {
      builder.paragraph(text);
    }
  }
}
