package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.embed.Embedder.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TokenEmbedder} promises beside what {@link EmbedderContract} says. A test
 * implements {@link #tokenEmbedder} and inherits the tests.
 */
public interface TokenEmbedderContract {
  /** Texts that differ in length, script and content, and one without a word. */
  List<String> TOKEN_TEXTS = EmbedderContract.TEXTS;

  /** Returns an embedder that the test leaves open. */
  TokenEmbedder tokenEmbedder();

  /** As many tokens as the counter says, each in the text, one after the other. */
  @Test
  default void the_tokens_of_a_text_are_those_counted_and_lie_in_it_in_order() {
    List<TokenEmbeddings> found = tokenEmbedder().embedTokens(TOKEN_TEXTS, Role.DOCUMENT);
    for (int i = 0; i < TOKEN_TEXTS.size(); i++) {
      String text = TOKEN_TEXTS.get(i);
      String place = place("the tokens of a text lie in it in order", i);
      List<Span> spans = found.get(i).spans();
      assertThat(found.get(i).size())
          .as(place)
          .isEqualTo(spans.size())
          .isEqualTo(tokenEmbedder().tokens().count(text));
      assertThat(spans).as(place).allMatch(span -> span.end() <= text.length()).isSorted();
    }
  }

  /** Either way to embed a text gives the same embedding, in either role. */
  @Test
  default void the_whole_of_a_text_is_embedded_as_without_its_tokens() {
    for (Role role : Role.values()) {
      List<Embedding> whole =
          tokenEmbedder().embedTokens(TOKEN_TEXTS, role).stream()
              .map(TokenEmbeddings::whole)
              .toList();
      new EmbeddingPromise("the whole of a text is embedded as without its tokens", TOKEN_TEXTS)
          .requireSame(whole, tokenEmbedder().embed(TOKEN_TEXTS, role));
    }
  }

  /** Between the first and the last token nothing is added. */
  @Test
  default void the_mean_over_an_inner_token_is_the_embedding_of_that_token() {
    TokenEmbeddings tokens =
        tokenEmbedder().embedTokens(TOKEN_TEXTS.subList(0, 1), Role.DOCUMENT).get(0);
    List<Integer> inner = IntStream.range(1, tokens.size() - 1).boxed().toList();
    List<Embedding> means = new ArrayList<>();
    inner.forEach(i -> means.add(tokens.mean(tokens.spans().get(i)).orElseThrow()));
    assertThat(means)
        .as(place("the mean over an inner token is the embedding of that token", 0))
        .isEqualTo(inner.stream().map(tokens::of).toList());
  }

  /** White space has no tokens. */
  @Test
  default void a_span_without_a_token_has_no_mean() {
    String text = "one   two";
    TokenEmbeddings tokens = tokenEmbedder().embedTokens(List.of(text), Role.DOCUMENT).get(0);
    assertThat(tokens.mean(new Span(4, 5))).as("mean of white space in \"%s\"", text).isEmpty();
    assertThat(tokens.mean(new Span(0, 9))).as("mean of all of \"%s\"", text).isPresent();
  }

  /** As in {@link Embedder#embed}, and before any work is done. */
  @Test
  default void a_text_with_too_many_tokens_is_refused_with_its_position() {
    int limit = tokenEmbedder().maxTokens();
    List<String> texts = List.of("a", "day ".repeat(limit + 1));
    assertThatExceptionOfType(TextTooLongException.class)
        .as("a text of %d tokens, after one of 1", limit + 1)
        .isThrownBy(() -> tokenEmbedder().embedTokens(texts, Role.DOCUMENT))
        .returns(1, TextTooLongException::position)
        .returns(limit + 1, TextTooLongException::tokens)
        .returns(limit, TextTooLongException::maxTokens);
  }

  private static String place(String promise, int position) {
    return new EmbeddingPromise(promise, TOKEN_TEXTS).at(position);
  }
}
