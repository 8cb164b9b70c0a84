package dev.chiffon.core.embed;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.ChunkSimilarity;
import dev.chiffon.core.embed.Embedder.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedChunkSimilarityTest {
  private final Embedder embedder = new HashEmbedder(64, 8);

  private ChunkSimilarity.Pairs among(String... texts) {
    List<Chunk> chunks = List.of(texts).stream().map(text -> chunk(text, text)).toList();
    return new EmbeddedChunkSimilarity(embedder).among(chunks);
  }

  @Test
  void two_chunks_are_as_alike_as_their_embeddings() {
    double cosine =
        embedder
            .embed(List.of("cats eat fish"), Role.DOCUMENT)
            .get(0)
            .cosine(embedder.embed(List.of("cats eat birds"), Role.DOCUMENT).get(0));
    ChunkSimilarity.Pairs pairs = among("cats eat fish", "dogs bark", "cats eat birds");
    assertThat(pairs.between(0, 2)).isCloseTo(cosine, within(1e-12));
    assertThat(pairs.between(2, 0)).isCloseTo(cosine, within(1e-12));
    assertThat(pairs.between(1, 1)).isCloseTo(1, within(1e-6));
  }

  @Test
  void of_a_chunk_too_long_to_embed_the_nearest_piece_counts() {
    String filling = "one two three four five six seven eight. ";
    assertThat(among(filling + "Cats eat fish.", "Cats eat fish.").between(0, 1))
        .isCloseTo(1, within(1e-6));
  }

  @Test
  void among_no_chunks_there_is_nothing_to_embed() {
    assertThat(among()).isNotNull();
  }
}
