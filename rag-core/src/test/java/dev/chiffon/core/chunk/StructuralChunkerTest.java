package dev.chiffon.core.chunk;

class StructuralChunkerTest implements ChunkerContract {

  @Override
  public ChunkSize size() {
    return new ChunkSize(40, 60, WordTokens.COUNTER);
  }

  @Override
  public Chunker chunker() {
    return new StructuralChunker(size());
  }
}
