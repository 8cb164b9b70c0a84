package dev.chiffon.core.data;

import java.util.List;

/**
 * Where the text of a document stands in its source. Each list is empty where the format has no
 * such thing; none of them need cover the whole text.
 *
 * @param pages where the pages lie, ascending
 * @param parts where the sheets, slides, chapters or attachments lie, ascending
 * @param regions where pieces of the text are drawn on their pages, by place in the text ascending
 */
public record Layout(List<Page> pages, List<Part> parts, List<Region> regions) {
  private static final Layout NONE = new Layout(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Layout {
    pages = List.copyOf(pages);
    parts = List.copyOf(parts);
    regions = List.copyOf(regions);
  }

  /** Returns the layout of a format that knows no pages, such as plain text. */
  public static Layout none() {
    return NONE;
  }

  /** Returns the layout of a format of which nothing but the pages is known. */
  public static Layout ofPages(List<Page> pages) {
    return new Layout(pages, List.of(), List.of());
  }

  void requireWithin(String id, int length) {
    require("page", id, pages.stream().map(Page::span).toList(), length);
    require("part", id, parts.stream().map(Part::span).toList(), length);
    require("region", id, regions.stream().map(Region::span).toList(), length);
  }

  private static void require(String what, String id, List<Span> spans, int length) {
    Spans.requireInOrder("%s of document '%s'".formatted(what, id), spans, 0, length);
  }
}
