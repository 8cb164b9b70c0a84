package dev.chiffon.core.chunk;

import java.util.Set;
import org.junit.jupiter.api.Nested;

class SentenceChunkerTest implements ChunkerContract {

  @Override
  public ChunkSize size() {
    return new ChunkSize(40, 60, WordTokens.COUNTER);
  }

  @Override
  public Chunker chunker() {
    return new SentenceChunker(size());
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
      return new SentenceChunker(size()).withOverlap(1);
    }

    @Override
    public Set<ChunkPromise> promises() {
      return ChunkPromise.withoutBlocks();
    }

    @Override
    public int overlap() {
      return size().max();
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
      return new SentenceChunker(size()).withOverlap(1);
    }

    @Override
    public Set<ChunkPromise> promises() {
      return ChunkPromise.withoutBlocks();
    }

    @Override
    public int overlap() {
      return size().max();
    }
  }
}
