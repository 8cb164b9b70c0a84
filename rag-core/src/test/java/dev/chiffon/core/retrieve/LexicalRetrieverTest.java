package dev.chiffon.core.retrieve;

import dev.chiffon.core.data.Chunk;
import java.util.List;

class LexicalRetrieverTest implements RetrieverContract {
  @Override
  public Retriever over(List<Chunk> chunks) {
    return new LexicalRetriever(new SmallCollection(chunks).index);
  }
}
