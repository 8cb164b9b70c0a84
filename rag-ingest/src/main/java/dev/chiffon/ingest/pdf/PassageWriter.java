package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.ListMarker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes one passage as the block it is. */
final class PassageWriter {
  private final DocumentBuilder builder;
  private final JoinedLines joined;
  private final Headings headings;
  private final LineTags tags;
  private final ListIndents indents = new ListIndents();

  PassageWriter(DocumentBuilder builder, JoinedLines joined, Headings headings, LineTags tags) {
    this.builder = builder;
    this.joined = joined;
    this.headings = headings;
    this.tags = tags;
  }

  void write(Passage passage) {
    if (passage.isTable()) {
      indents.clear();
      passage
          .table()
          .ifPresent(
              table -> {
                builder.at(passage.stretches().get(0).page().seen(table.box()));
                builder.table(table.grid());
              });
      return;
    }
    passage.stretches().get(0).box().ifPresent(builder::at);
    List<String> pieces = pieces(passage);
    Optional<LineTag> tag = tags.of(passage.first());
    Optional<ListMarker> marker = ListMarker.at(pieces.get(0));
    OptionalInt level = headings.level(passage);
    boolean item = level.isEmpty() && isItem(tag, marker, passage);
    if (!item) {
      indents.clear();
    }
    if (level.isPresent()) {
      builder.heading(level.getAsInt(), String.join("", pieces));
    } else if (item) {
      writeItem(passage, pieces, marker, tag);
    } else if (passage.lines().stream().allMatch(Line::monospaced)) {
      builder.code("", ProgramText.of(passage.lines()));
    } else if (isCaption(tag, pieces)) {
      builder.caption(String.join("", pieces));
    } else {
      builder.paragraph(pieces.get(0));
      writeRest(passage, pieces);
    }
  }

  private static boolean isItem(
      Optional<LineTag> tag, Optional<ListMarker> marker, Passage passage) {
    boolean tagged = tag.filter(t -> t.role() == LineTag.Role.LIST_ITEM).isPresent();
    return tagged || (marker.isPresent() && !passage.lines().stream().allMatch(Line::monospaced));
  }

  private static boolean isCaption(Optional<LineTag> tag, List<String> pieces) {
    return pieces.size() == 1
        && (tag.filter(t -> t.role() == LineTag.Role.CAPTION).isPresent()
            || Captions.isCaption(pieces.get(0)));
  }

  private void writeItem(
      Passage passage, List<String> pieces, Optional<ListMarker> marker, Optional<LineTag> tag) {
    int indented = indents.depth(passage.first());
    int depth =
        tag.filter(t -> t.role() == LineTag.Role.LIST_ITEM).map(LineTag::level).orElse(indented);
    String first = pieces.get(0).substring(marker.map(ListMarker::length).orElse(0));
    builder.listItem(depth, marker.map(ListMarker::ordinal).orElse(OptionalInt.empty()), first);
    writeRest(passage, pieces);
  }

  private void writeRest(Passage passage, List<String> pieces) {
    for (int i = 1; i < pieces.size(); i++) {
      builder.page(passage.stretches().get(i).page().number());
      passage.stretches().get(i).box().ifPresent(builder::at);
      builder.continued(pieces.get(i));
    }
  }

  /** The text of each stretch, such that all together are the text of the passage. */
  private List<String> pieces(Passage passage) {
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (Passage.Stretch stretch : passage.stretches()) {
      int before = text.length();
      joined.join(text, joined.text(stretch.lines()));
      boolean parted = before > 0 && isParted(passage, starts.size(), text, before);
      starts.add(parted ? before - 1 : before);
    }
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      pieces.add(text.substring(starts.get(i), end).replace("\u00AD", ""));
    }
    return pieces;
  }

  /** Whether the text lost the hyphen it ended with when the stretch was joined. */
  private boolean isParted(Passage passage, int stretch, StringBuilder text, int before) {
    int added = joined.text(passage.stretches().get(stretch).lines()).length();
    return text.length() < before + added;
  }
}
