package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.Embedder.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What an {@link Embedder} promises of long texts; part of {@link EmbedderContract}. A test that
 * wants this part alone implements {@link #embedder}; there is nothing else to override.
 */
public interface EmbedderLimitsContract {
  /** Returns an embedder that the test leaves open. */
  Embedder embedder();

  /** One more word gives another embedding, wherever the text ends. */
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
    List<Embedding> found = embedder().embed(texts, Role.DOCUMENT);
    new EmbeddingPromise("no token up to the limit is ignored", texts)
        .requireEach(
            found,
            i -> i % 2 == 0 || !found.get(i).equals(found.get(i - 1)),
            i ->
                "token %d, \"zebra\" at %d, is ignored"
                    .formatted(embedder().tokens().count(texts.get(i)), texts.get(i - 1).length()));
  }

  /** A text of the most tokens is embedded; with one more, the exception tells which it is. */
  @Test
  default void a_text_over_the_limit_is_refused_with_its_position() {
    int limit = embedder().maxTokens();
    String most = ofTokens(embedder(), limit);
    new EmbeddingPromise("a text of the most tokens is embedded", List.of(most))
        .requireEach(embedder().embed(List.of(most), Role.DOCUMENT), i -> true, i -> "");
    List<String> texts = List.of("a", "b", most + " x", "c");
    String promise =
        new EmbeddingPromise("a text over the limit is refused with its position", texts).at(2);
    assertThatExceptionOfType(TextTooLongException.class)
        .as(promise)
        .isThrownBy(() -> embedder().embed(texts, Role.DOCUMENT))
        .withMessageContaining("text 2")
        .returns(2, TextTooLongException::position)
        .returns(limit + 1, TextTooLongException::tokens)
        .returns(limit, TextTooLongException::maxTokens);
  }

  /** The longest query that is not refused is read to its last word. */
  @Test
  default void a_query_is_refused_or_embedded_whole() {
    for (int tokens = embedder().maxTokens() + 1; tokens > 0; tokens--) {
      List<String> query = List.of(ofTokens(embedder(), tokens));
      List<String> longer = List.of(ofTokens(embedder(), tokens - 1) + " zebra");
      EmbeddingPromise promise =
          new EmbeddingPromise("a query is refused or embedded whole", longer);
      String place = promise.at(0) + ", token " + tokens;
      try {
        assertThat(embedder().embed(query, Role.QUERY))
            .as(place)
            .isNotEqualTo(embedder().embed(longer, Role.QUERY));
        return;
      } catch (TextTooLongException e) {
        assertThat(e.maxTokens()).as(place).isLessThan(tokens);
      }
    }
  }

  /** Returns a text of {@code tokens} words, each one token. */
  private static String ofTokens(Embedder embedder, int tokens) {
    List<String> words = List.of("the", "long", "field", "and", "house", "water", "day");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens; i++) {
      text.append(i == 0 ? "" : " ").append(words.get(i % words.size()));
    }
    EmbeddingPromise promise =
        new EmbeddingPromise("each of these words is a token", List.of(text.toString()));
    assertThat(embedder.tokens().count(text.toString())).as(promise.at(0)).isEqualTo(tokens);
    return text.toString();
  }
}
