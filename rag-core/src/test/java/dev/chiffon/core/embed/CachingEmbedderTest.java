package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiffon.core.embed.Embedder.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachingEmbedderTest implements EmbedderContract {
  private final RecordingEmbedder recorder = new RecordingEmbedder();
  private final Embedder embedder = new CachingEmbedder(recorder, 3);

  @Override
  public Embedder embedder() {
    return embedder;
  }

  @Override
  public Embedder newEmbedder() {
    return new CachingEmbedder(new HashEmbedder(), 3);
  }

  @Test
  void a_text_is_embedded_once_in_each_role() {
    embedder.embed(List.of("a", "b", "a"), Role.DOCUMENT);
    embedder.embed(List.of("b"), Role.DOCUMENT);
    embedder.embed(List.of("b"), Role.QUERY);
    assertThat(recorder.asked()).containsExactly("a", "b", "b");
  }

  @Test
  void the_text_unused_for_longest_makes_room() {
    embedder.embed(List.of("a", "b", "c"), Role.DOCUMENT);
    embedder.embed(List.of("a"), Role.DOCUMENT);
    embedder.embed(List.of("d"), Role.DOCUMENT);
    embedder.embed(List.of("c", "a"), Role.DOCUMENT);
    assertThat(recorder.asked()).containsExactly("a", "b", "c", "d");
    embedder.embed(List.of("b"), Role.DOCUMENT);
    assertThat(recorder.asked()).endsWith("d", "b");
  }

  @Test
  void a_long_text_is_refused_with_its_position_among_texts_that_are_kept() {
    embedder.embed(List.of("a"), Role.DOCUMENT);
    String tooLong = "x ".repeat(300);
    TextTooLongException refusal =
        catchThrowableOfType(
            TextTooLongException.class,
            () -> embedder.embed(List.of("a", "b", tooLong), Role.DOCUMENT));
    assertThat(refusal.position()).isEqualTo(2);
  }

  @Test
  void closing_it_closes_the_embedder_behind_it_and_forgets() {
    embedder.embed(List.of("a"), Role.DOCUMENT);
    embedder.close();
    assertThatThrownBy(() -> embedder.embed(List.of("a"), Role.DOCUMENT))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> recorder.embed(List.of("a"), Role.DOCUMENT))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refuses_to_keep_nothing() {
    assertThatThrownBy(() -> new CachingEmbedder(recorder, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("need capacity >= 1, got 0");
  }
}
