package dev.chiffon.core.chunk;

import java.util.Set;

/**
 * One of the library's chunkers with the size it was made with, so that the contract can be asked
 * of it.
 *
 * @param chunker the chunker
 * @param size the size it was made with
 */
public record SizedChunker(Chunker chunker, ChunkSize size) implements ChunkerContract {
  @Override
  public Set<ChunkPromise> promises() {
    boolean withoutBlocks =
        chunker instanceof SentenceChunker
            || chunker instanceof RecursiveChunker
            || chunker instanceof FixedSizeChunker;
    return withoutBlocks ? ChunkPromise.withoutBlocks() : ChunkerContract.super.promises();
  }

  @Override
  public int overlap() {
    return size.max();
  }
}
