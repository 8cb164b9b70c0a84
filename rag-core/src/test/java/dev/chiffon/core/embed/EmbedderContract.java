package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.Embedder.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every embedder promises. A test implements {@link #newEmbedder} and inherits the tests; it
 * overrides {@link #embedder} if one is costly to open.
 */
public interface EmbedderContract {
  /** Texts that differ in length, script and content, and one without a word. */
  List<String> TEXTS =
      List.of(
          "The contract ends on 31 March.",
          "café",
          "A hawk circles above the long field; nothing else moves in the heat of noon.",
          "",
          "数学 and 物理",
          "Refunds are paid within 14 days of the return of the goods, to the card used.");

  /** Returns an embedder that the test closes. */
  Embedder newEmbedder();

  /** Returns an embedder that the test leaves open: a new one, unless tests share one. */
  default Embedder embedder() {
    return newEmbedder();
  }

  @Test
  default void embeddings_have_the_declared_dimension() {
    assertThat(embedder().embed(TEXTS, Role.DOCUMENT))
        .hasSameSizeAs(TEXTS)
        .allSatisfy(e -> assertThat(e.dimension()).isEqualTo(embedder().dimension()));
  }

  @Test
  default void embeddings_have_unit_length() {
    for (Embedding embedding : embedder().embed(TEXTS, Role.QUERY)) {
      assertThat(embedding.cosine(embedding)).isCloseTo(1, within(1e-5));
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  @Test
  default void no_texts_have_no_embeddings() {
    assertThat(embedder().embed(List.of(), Role.DOCUMENT)).isEmpty();
  }

  @Test
  default void embeddings_are_in_the_order_of_the_texts() {
    List<String> reversed = new ArrayList<>(TEXTS);
    Collections.reverse(reversed);
    List<Embedding> embeddings = new ArrayList<>(embedder().embed(reversed, Role.DOCUMENT));
    Collections.reverse(embeddings);
    assertThat(embeddings).isEqualTo(embedder().embed(TEXTS, Role.DOCUMENT));
  }

  @Test
  default void a_text_has_the_same_embedding_alone_and_among_others_in_either_role() {
    for (Role role : Role.values()) {
      List<Embedding> together = embedder().embed(TEXTS, role);
      for (int i = 0; i < TEXTS.size(); i++) {
        Embedding alone = embedder().embed(List.of(TEXTS.get(i)), role).get(0);
        assertThat(alone.cosine(together.get(i))).isCloseTo(1, within(1e-5));
      }
    }
  }

  @Test
  default void the_same_text_has_the_same_embedding_each_time() {
    List<String> twice = List.of(TEXTS.get(2), TEXTS.get(0), TEXTS.get(2));
    List<Embedding> embeddings = embedder().embed(twice, Role.DOCUMENT);
    assertThat(embeddings.get(2)).isEqualTo(embeddings.get(0));
    assertThat(embedder().embed(twice, Role.DOCUMENT)).isEqualTo(embeddings);
  }

  @Test
  default void a_new_embedder_of_the_same_name_gives_the_same_embeddings() {
    try (Embedder other = newEmbedder()) {
      assertThat(other.name()).isEqualTo(embedder().name());
      assertThat(other.embed(TEXTS, Role.QUERY)).isEqualTo(embedder().embed(TEXTS, Role.QUERY));
    }
  }

  @Test
  default void a_text_is_nearer_to_one_it_shares_words_with() {
    List<Embedding> documents = embedder().embed(TEXTS, Role.DOCUMENT);
    Embedding query = embedder().embed(List.of("when are refunds paid"), Role.QUERY).get(0);
    assertThat(query.cosine(documents.get(5))).isGreaterThan(query.cosine(documents.get(2)));
  }

  @Test
  default void no_token_up_to_the_limit_is_ignored() {
    int step = Math.max(1, Math.min(32, embedder().maxTokens() / 4));
    List<String> texts = new ArrayList<>();
    for (int tokens = step; tokens < embedder().maxTokens(); tokens += step) {
      texts.add(ofTokens(embedder(), tokens));
      texts.add(ofTokens(embedder(), tokens) + " zebra");
    }
    String last = ofTokens(embedder(), embedder().maxTokens() - 1);
    texts.addAll(List.of(last, last + " zebra"));
    List<Embedding> embeddings = embedder().embed(texts, Role.DOCUMENT);
    for (int i = 0; i < texts.size(); i += 2) {
      assertThat(embeddings.get(i)).isNotEqualTo(embeddings.get(i + 1));
    }
  }

  @Test
  default void a_text_over_the_limit_is_refused_with_its_position() {
    String most = ofTokens(embedder(), embedder().maxTokens());
    assertThat(embedder().embed(List.of(most), Role.DOCUMENT)).hasSize(1);
    TextTooLongException refusal =
        catchThrowableOfType(
            TextTooLongException.class,
            () -> embedder().embed(List.of("a", "b", most + " x", "c"), Role.DOCUMENT));
    assertThat(refusal).hasMessageContaining("text 2");
    assertThat(refusal.position()).isEqualTo(2);
    assertThat(refusal.tokens()).isEqualTo(embedder().maxTokens() + 1);
    assertThat(refusal.maxTokens()).isEqualTo(embedder().maxTokens());
  }

  @Test
  default void a_query_is_refused_or_embedded_whole() {
    for (int tokens = embedder().maxTokens() + 1; tokens > 0; tokens--) {
      List<String> query = List.of(ofTokens(embedder(), tokens));
      List<String> longer = List.of(ofTokens(embedder(), tokens - 1) + " zebra");
      try {
        assertThat(embedder().embed(query, Role.QUERY))
            .isNotEqualTo(embedder().embed(longer, Role.QUERY));
        return;
      } catch (TextTooLongException e) {
        assertThat(e.maxTokens()).isLessThan(tokens);
      }
    }
  }

  @Test
  default void threads_may_share_an_embedder() {
    List<Embedding> expected = embedder().embed(TEXTS, Role.DOCUMENT);
    List<List<Embedding>> found =
        IntStream.range(0, 24)
            .parallel()
            .mapToObj(i -> embedder().embed(TEXTS, Role.DOCUMENT))
            .toList();
    assertThat(found).allSatisfy(embeddings -> assertThat(embeddings).isEqualTo(expected));
  }

  @Test
  default void an_interrupted_thread_gets_its_embeddings_and_stays_interrupted() {
    List<Embedding> expected = embedder().embed(TEXTS, Role.DOCUMENT);
    Thread.currentThread().interrupt();
    List<Embedding> found = embedder().embed(TEXTS, Role.DOCUMENT);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(found).isEqualTo(expected);
  }

  @Test
  default void a_closed_embedder_refuses_work_and_may_be_closed_again() {
    Embedder closed = newEmbedder();
    closed.embed(TEXTS, Role.DOCUMENT);
    closed.close();
    closed.close();
    assertThatThrownBy(() -> closed.embed(TEXTS, Role.DOCUMENT))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Returns a text of {@code tokens} words, each one token. */
  private static String ofTokens(Embedder embedder, int tokens) {
    List<String> words = List.of("the", "long", "field", "and", "house", "water", "day");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens; i++) {
      text.append(i == 0 ? "" : " ").append(words.get(i % words.size()));
    }
    assertThat(embedder.tokens().count(text.toString())).isEqualTo(tokens);
    return text.toString();
  }
}
