package dev.chiffon.core.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.embed.HashEmbedder;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SemanticChunkerTest implements ChunkerContract {
  private static final String CATS = "Cats purr. Cats purr softly. Cats purr at night. ";
  private static final String TAXES = "Taxes rise. Taxes rise quickly. Taxes rise each year. ";

  @Override
  public ChunkSize size() {
    return new ChunkSize(40, 60, WordTokens.COUNTER);
  }

  @Override
  public Chunker chunker() {
    return new SemanticChunker(size(), new HashEmbedder());
  }

  @Override
  public int longestDocument() {
    return 100_000;
  }

  @Nested
  class ByPercentile implements ChunkerContract {
    @Override
    public ChunkSize size() {
      return new ChunkSize(200, 200, CharacterTokens.COUNTER);
    }

    @Override
    public Chunker chunker() {
      return new SemanticChunker(size(), new HashEmbedder(64, 20)).withPercentile(80);
    }

    @Override
    public int longestDocument() {
      return 100_000;
    }
  }

  @Test
  void the_cut_is_where_the_subject_changes() {
    Document document = Document.ofText("d", CATS + TAXES.strip());
    ChunkSize size = new ChunkSize(12, 60, WordTokens.COUNTER);
    assertThat(new SemanticChunker(size, new HashEmbedder()).chunk(document))
        .extracting(Chunk::text)
        .containsExactly(CATS.strip(), TAXES.strip());
  }

  @Test
  void a_percentile_says_how_many_places_are_breakpoints() {
    Document document = Document.ofText("d", CATS + TAXES + CATS.strip());
    SemanticChunker chunker = new SemanticChunker(size(), new HashEmbedder());
    assertThat(chunker.withPercentile(100).chunk(document)).hasSize(1);
    assertThat(chunker.withPercentile(75).chunk(document))
        .extracting(Chunk::text)
        .containsExactly(CATS.strip(), TAXES.strip(), CATS.strip());
  }

  @Test
  void chunks_have_the_target_size_in_the_mean() {
    long seed = 23;
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append("word")
          .append(random.nextInt(500))
          .append(random.nextInt(6) == 0 ? ". So " : " ");
    }
    List<Chunk> chunks = chunker().chunk(Document.ofText("d", text.toString()));
    int words = WordTokens.COUNTER.count(text.toString());
    assertThat((double) words / chunks.size()).as("seed %d", seed).isBetween(38.0, 44.0);
  }

  @Test
  void a_heading_begins_a_chunk_however_near_the_texts_are() {
    String ten = "One two three four five six seven eight nine ten.";
    assertThat(chunker().chunk(Sketch.of("## A", ten, "## B", ten)))
        .extracting(Chunk::text)
        .containsExactly("A\n\n" + ten, "B\n\n" + ten);
  }

  @Test
  void a_percentile_beyond_100_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SemanticChunker(size(), new HashEmbedder()).withPercentile(101))
        .withMessage("need a percentile from 0 to 100, got 101.0");
  }
}
