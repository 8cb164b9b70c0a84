package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The promises about what chunks hold and how they follow each other. */
final class SpanChecks {
  private SpanChecks() {}

  static Optional<BrokenPromise> noTextIsLost(Document document, List<Chunk> chunks) {
    String text = document.text();
    BitSet held = new BitSet();
    chunks.forEach(chunk -> held.set(chunk.span().start(), chunk.span().end()));
    document.blocks().stream()
        .filter(Block.Furniture.class::isInstance)
        .forEach(block -> held.set(block.span().start(), block.span().end()));
    for (int start = held.nextClearBit(0); start < text.length(); ) {
      int next = held.nextSetBit(start);
      int end = next < 0 ? text.length() : Math.min(next, text.length());
      Optional<Span> lost = visible(text, start, end);
      if (lost.isPresent()) {
        String detail = "no chunk holds these %d units".formatted(lost.get().length());
        return BrokenPromise.of(ChunkPromise.NO_TEXT_IS_LOST, detail, document, lost.get());
      }
      start = held.nextClearBit(end);
    }
    return Optional.empty();
  }

  /** Returns the range without white space and spaces that do not break, if any is left. */
  private static Optional<Span> visible(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static Optional<BrokenPromise> chunksAreExactSlices(Document document, List<Chunk> chunks) {
    ChunkPromise promise = ChunkPromise.CHUNKS_ARE_EXACT_SLICES;
    String text = document.text();
    for (Chunk chunk : chunks) {
      Span span = chunk.span();
      if (span.end() > text.length()) {
        String detail = "chunk %s leaves the text of %d units".formatted(span, text.length());
        return BrokenPromise.of(promise, detail, document, span);
      }
      if (!chunk.text().equals(span.of(text))) {
        String detail = "chunk %s says %s".formatted(span, beginning(chunk));
        return BrokenPromise.of(promise, detail, document, span);
      }
      if (chunk.text().isBlank()) {
        return BrokenPromise.of(promise, "chunk %s is blank".formatted(span), document, span);
      }
    }
    return Optional.empty();
  }

  private static String beginning(Chunk chunk) {
    return Excerpt.around(chunk.text(), new Span(0, chunk.text().length())).replace("|", "");
  }

  static Optional<BrokenPromise> chunksKnowTheirPlace(Document document, List<Chunk> chunks) {
    for (Chunk chunk : chunks) {
      if (chunk.span().end() <= document.text().length()) {
        Optional<String> detail = misplaced(chunk, Chunk.of(document, chunk.span()));
        if (detail.isPresent()) {
          return BrokenPromise.of(
              ChunkPromise.CHUNKS_KNOW_THEIR_PLACE, detail.get(), document, chunk.span());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> misplaced(Chunk chunk, Chunk expected) {
    if (!chunk.documentId().equals(expected.documentId())) {
      return difference(chunk, "document", chunk.documentId(), expected.documentId());
    }
    if (!chunk.headingPath().equals(expected.headingPath())) {
      return difference(chunk, "headings", chunk.headingPath(), expected.headingPath());
    }
    if (!chunk.pages().equals(expected.pages())) {
      return difference(chunk, "pages", chunk.pages(), expected.pages());
    }
    if (!chunk.part().equals(expected.part())) {
      return difference(chunk, "part", chunk.part(), expected.part());
    }
    if (!chunk.tableHeader().equals(expected.tableHeader())) {
      return difference(chunk, "table header", chunk.tableHeader(), expected.tableHeader());
    }
    if (!chunk.metadata().equals(expected.metadata())) {
      return difference(chunk, "metadata", chunk.metadata(), expected.metadata());
    }
    return Optional.empty();
  }

  private static Optional<String> difference(
      Chunk chunk, String what, Object found, Object expected) {
    return Optional.of(
        "chunk %s has the %s %s instead of %s".formatted(chunk.span(), what, found, expected));
  }

  static Optional<BrokenPromise> noChunkExceedsTheSize(
      Document document, List<Chunk> chunks, ChunkLimits limits) {
    for (Chunk chunk : chunks) {
      int tokens = limits.size().counter().count(chunk.text());
      if (tokens > limits.size().max()) {
        String detail =
            "chunk %s has %d tokens, at most %d are allowed"
                .formatted(chunk.span(), tokens, limits.size().max());
        return BrokenPromise.of(
            ChunkPromise.NO_CHUNK_EXCEEDS_THE_SIZE, detail, document, chunk.span());
      }
    }
    return Optional.empty();
  }

  static Optional<BrokenPromise> chunksStandInReadingOrder(Document document, List<Chunk> chunks) {
    for (int i = 1; i < chunks.size(); i++) {
      Span before = chunks.get(i - 1).span();
      Span span = chunks.get(i).span();
      if (span.start() < before.start()) {
        String detail = "chunk %d, %s, comes after %s".formatted(i, span, before);
        return BrokenPromise.of(ChunkPromise.CHUNKS_STAND_IN_READING_ORDER, detail, document, span);
      }
    }
    return Optional.empty();
  }

  static Optional<BrokenPromise> overlapIsBounded(
      Document document, List<Chunk> chunks, ChunkLimits limits) {
    for (int i = 1; i < chunks.size(); i++) {
      Span before = chunks.get(i - 1).span();
      Span span = chunks.get(i).span();
      if (span.overlaps(before)) {
        Optional<String> detail = overlap(document, before, span, limits);
        if (detail.isPresent()) {
          return BrokenPromise.of(ChunkPromise.OVERLAP_IS_BOUNDED, detail.get(), document, span);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> overlap(
      Document document, Span before, Span span, ChunkLimits limits) {
    if (before.contains(span) || span.contains(before)) {
      return Optional.of("of chunks %s and %s one lies in the other".formatted(before, span));
    }
    int start = Math.max(span.start(), before.start());
    int end = Math.min(Math.min(span.end(), before.end()), document.text().length());
    int shared = limits.size().counter().count(document.text().substring(start, end));
    return shared <= limits.overlap()
        ? Optional.empty()
        : Optional.of(
            "chunks %s and %s share %d tokens, at most %d are allowed"
                .formatted(before, span, shared, limits.overlap()));
  }
}
