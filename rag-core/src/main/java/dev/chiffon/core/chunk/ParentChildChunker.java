package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts small chunks, to be found, inside of larger passages, to be read: their parents, which
 * {@link #parents} says. Both follow the structure as {@link StructuralChunker} does, and no chunk
 * crosses the border of a parent.
 */
public final class ParentChildChunker implements Chunker {
  private final ChunkSize parents;
  private final ChunkSize children;

  /**
   * Creates a chunker.
   *
   * @param parents the size of what is read; its maximum may be more than an embedder can see
   * @param children the size of the chunks
   * @throws IllegalArgumentException if the target of the parents is below that of the children
   */
  public ParentChildChunker(ChunkSize parents, ChunkSize children) {
    if (parents.target() < children.target()) {
      throw new IllegalArgumentException(
          "need parents at least as large as their children, got targets %d and %d"
              .formatted(parents.target(), children.target()));
    }
    this.parents = parents;
    this.children = children;
  }

  @Override
  public List<Chunk> chunk(Document document) {
    List<Unit> units = new Structure(document, children).units();
    List<Span> spans = new ArrayList<>();
    int first = 0;
    for (Span parent : parents(units)) {
      int end = first;
      while (end < units.size() && parent.contains(units.get(end).span())) {
        end++;
      }
      spans.addAll(new SpanPacker(children, 0).pack(units.subList(first, end)));
      first = end;
    }
    return Chunk.allOf(document, spans);
  }

  private List<Span> parents(List<Unit> units) {
    return new SpanPacker(parents, 0).pack(units);
  }

  /** Returns the parent of each chunk; a chunk that this chunker did not cut is its own. */
  @Override
  public List<Span> parents(Document document, List<Chunk> chunks) {
    List<Span> all = parents(new Structure(document, children).units());
    List<Span> found = new ArrayList<>(chunks.size());
    int next = 0;
    for (Chunk chunk : chunks) {
      while (next < all.size() && all.get(next).end() <= chunk.span().start()) {
        next++;
      }
      boolean inside = next < all.size() && all.get(next).contains(chunk.span());
      found.add(inside ? all.get(next) : chunk.span());
    }
    return found;
  }
}
