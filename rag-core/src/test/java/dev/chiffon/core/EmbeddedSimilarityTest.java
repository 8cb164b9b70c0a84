package dev.chiffon.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.embed.HashEmbedder;
import dev.chiffon.core.index.CountingEmbedder;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedSimilarityTest {
  private final CountingEmbedder embedder =
      new CountingEmbedder(new HashEmbedder(64, 4), texts -> {});
  private final EmbeddedSimilarity similarity = new EmbeddedSimilarity(embedder);

  @Test
  void each_text_has_its_cosine_with_the_question_and_is_embedded_once() {
    List<Double> found = similarity.toQuestion("blue pump", List.of("blue pump", "leave", "pump"));
    assertThat(found.get(0)).isCloseTo(1, within(1e-6));
    assertThat(found.get(1)).isLessThan(.1);
    assertThat(found.get(2)).isBetween(.5, .9);
    assertThat(embedder.documents()).isEqualTo(3);
  }

  @Test
  void a_text_the_embedder_cannot_see_whole_has_none() {
    assertThat(similarity.toQuestion("pump", List.of("a b c d pump", "pump")).get(0)).isZero();
    assertThat(similarity.toQuestion("pump", List.of("a b c d pump", "pump")).get(1))
        .isCloseTo(1, within(1e-6));
  }

  @Test
  void a_question_the_embedder_cannot_see_whole_is_like_nothing() {
    assertThat(similarity.toQuestion("a b c d pump", List.of("pump"))).containsExactly(0.0);
    assertThat(similarity.toQuestion("pump", List.of())).isEmpty();
  }
}
