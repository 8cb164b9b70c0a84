package dev.chiffon.core.chunk;

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
  }
}
