package dev.chiffon.core.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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

  @Test
  void an_overlap_leaves_room_for_the_word_after_it() {
    ChunkSize size = new ChunkSize(10, 10, CharacterTokens.COUNTER);
    Document document = Document.ofText("d", "a b c d abcdefghi");
    assertThat(new FixedSizeChunker(size).withOverlap(6).chunk(document))
        .extracting(Chunk::text)
        .containsExactly("a b c d", "abcdefghi");
  }
}
