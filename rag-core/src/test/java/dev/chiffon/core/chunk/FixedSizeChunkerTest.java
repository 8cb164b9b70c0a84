package dev.chiffon.core.chunk;

import java.util.Set;
import org.junit.jupiter.api.Nested;

class FixedSizeChunkerTest implements ChunkerContract {

  @Override
  public ChunkSize size() {
    return new ChunkSize(40, 60, WordTokens.COUNTER);
  }

  @Override
  public Chunker chunker() {
    return new FixedSizeChunker(size());
  }

  @Override
  public Set<ChunkPromise> promises() {
    return ChunkPromise.withoutBlocks();
  }

  @Nested
  class InCharacters implements ChunkerContract {
    @Override
    public ChunkSize size() {
      return new ChunkSize(200, 200, CharacterTokens.COUNTER);
    }

    @Override
    public Chunker chunker() {
      return new FixedSizeChunker(size()).withOverlap(60);
    }

    @Override
    public Set<ChunkPromise> promises() {
      return ChunkPromise.withoutBlocks();
    }

    @Override
    public int overlap() {
      return 60;
    }
  }

  @Nested
  class WithOverlap implements ChunkerContract {
    @Override
    public ChunkSize size() {
      return new ChunkSize(40, 60, WordTokens.COUNTER);
    }

    @Override
    public Chunker chunker() {
      return new FixedSizeChunker(size()).withOverlap(10);
    }

    @Override
    public Set<ChunkPromise> promises() {
      return ChunkPromise.withoutBlocks();
    }

    @Override
    public int overlap() {
      return 10;
    }
  }
}
