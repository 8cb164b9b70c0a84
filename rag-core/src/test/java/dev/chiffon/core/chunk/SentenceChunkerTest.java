package dev.chiffon.core.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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

  @Test
  void an_overlap_never_repeats_a_whole_chunk() {
    ChunkSize size = new ChunkSize(3, 9, WordTokens.COUNTER);
    Document document = Document.ofText("d", "One two three. Four five six. Seven eight.");
    assertThat(new SentenceChunker(size).withOverlap(1).chunk(document))
        .extracting(Chunk::text)
        .containsExactly("One two three.", "Four five six.", "Seven eight.");
  }
}
