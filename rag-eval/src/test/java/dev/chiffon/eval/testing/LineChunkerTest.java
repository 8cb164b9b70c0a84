package dev.chiffon.eval.testing;

// tag::test[]
import dev.chiffon.core.chunk.*;

class LineChunkerTest implements ChunkerContract {
  @Override
  public Chunker chunker() {
    return new LineChunker();
  }
}
// end::test[]
