package dev.chiffon.core.store;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.MetadataFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The chunks of a store in numbered slots, each with its vector. Slots are filled in order and not
 * reused: a removed chunk leaves a dead slot, whose vector stays, until the table is {@linkplain
 * #compacted compacted}. Safe for many readers while nobody writes.
 */
final class ChunkTable {
  private final Map<String, Integer> slotsById = new HashMap<>();
  private @Nullable Entry[] entries = new Entry[16];
  private final Rows rows = new Rows();

  /** A chunk beside its id, which a chunk makes anew at every call. */
  private record Entry(String id, Chunk chunk) {}

  /** Returns the number of chunks. */
  int size() {
    return slotsById.size();
  }

  /** Returns the number of slots, dead or alive. */
  int slots() {
    return rows.size();
  }

  Rows rows() {
    return rows;
  }

  boolean isLive(int slot) {
    return entries[slot] != null;
  }

  /** Returns whether more than half of the slots are dead. */
  boolean isSparse() {
    return slots() > 2 * size();
  }

  OptionalInt slotOf(String id) {
    Integer slot = slotsById.get(id);
    return slot == null ? OptionalInt.empty() : OptionalInt.of(slot);
  }

  Chunk chunk(int slot) {
    return live(slot).chunk();
  }

  String id(int slot) {
    return live(slot).id();
  }

  /** Returns which slots a search may find: asked of slots that hold a chunk only. */
  IntPredicate accepted(VectorQuery query) {
    Optional<Predicate<Chunk>> filter = query.filter().map(MetadataFilter::ofChunks);
    return slot -> filter.isEmpty() || filter.get().test(chunk(slot));
  }

  /**
   * Stores a chunk in place of the one with its id.
   *
   * @return the slot now filled, none if the chunk could stay in its old one because its embedding
   *     is the same
   */
  OptionalInt put(EmbeddedChunk chunk) {
    Entry entry = new Entry(chunk.id(), chunk.chunk());
    float[] vector = chunk.embedding().toArray();
    Integer old = slotsById.get(entry.id());
    if (old != null && Arrays.equals(rows.copy(old), vector)) {
      entries[old] = entry;
      return OptionalInt.empty();
    }
    remove(entry.id());
    return OptionalInt.of(append(entry, vector));
  }

  /** Fills a slot with a vector that belongs to no chunk: one that was removed. */
  void appendDead(float[] vector) {
    append(null, vector);
  }

  /** Removes the chunk with that id, if it is there. */
  void remove(String id) {
    Integer slot = slotsById.remove(id);
    if (slot != null) {
      entries[slot] = null;
    }
  }

  /** Returns a table of the chunks alone, in the same order. */
  ChunkTable compacted() {
    ChunkTable compact = new ChunkTable();
    for (int slot = 0; slot < slots(); slot++) {
      if (isLive(slot)) {
        compact.append(live(slot), rows.copy(slot));
      }
    }
    return compact;
  }

  /**
   * Checks that all embeddings have the dimension of those stored, or, if there are none, of the
   * first.
   */
  void requireDimension(List<EmbeddedChunk> chunks) {
    for (EmbeddedChunk chunk : chunks) {
      EmbeddedChunk first = chunks.get(0);
      int needed = slots() == 0 ? first.embedding().dimension() : rows.dimension();
      requireDimension(needed, chunk.embedding(), "chunk '" + chunk.id() + "'");
    }
  }

  /** Checks that the query has the dimension of the embeddings stored, if there are any. */
  void requireDimension(Embedding query) {
    if (slots() > 0) {
      requireDimension(rows.dimension(), query, "the query");
    }
  }

  private static void requireDimension(int needed, Embedding embedding, String place) {
    if (embedding.dimension() != needed) {
      throw new IllegalArgumentException(
          "need %d components like the first embedding, got %d (%s)"
              .formatted(needed, embedding.dimension(), place));
    }
  }

  private int append(@Nullable Entry entry, float[] vector) {
    int slot = slots();
    if (slot == entries.length) {
      entries = Arrays.copyOf(entries, 2 * slot);
    }
    rows.append(vector);
    entries[slot] = entry;
    if (entry != null) {
      slotsById.put(entry.id(), slot);
    }
    return slot;
  }

  private Entry live(int slot) {
    Entry entry = entries[slot];
    if (entry == null) {
      throw new IllegalStateException("need a slot that holds a chunk, got " + slot);
    }
    return entry;
  }
}
