package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.data.Embedding;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the contract says of embedders with one mistake each. */
class BrokenEmbeddersTest {

  @Test
  void an_embedder_that_gives_all_texts_the_first_embedding_is_told_position_and_excerpt() {
    EmbedderContract contract =
        contract((texts, right) -> Collections.nCopies(texts.size(), right.embed(texts).get(0)));
    assertThatThrownBy(
            contract::a_text_has_the_same_embedding_alone_and_among_others_in_either_role)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "promise broken: a text has the same embedding alone and among others,")
        .hasMessageContaining("DOCUMENT: text 1 of 6, \"café\": need cosine 1 with the");
  }

  @Test
  void an_embedder_that_leaves_texts_out_is_told_the_first_without_embedding() {
    EmbedderContract contract =
        contract((texts, right) -> right.embed(texts.subList(0, texts.size() / 2)));
    assertThatThrownBy(contract::embeddings_have_the_declared_dimension)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "promise broken: embeddings have the declared dimension: text 3 of 6, \"\":"
                + " expected 6 embeddings, found 3");
  }

  @Test
  void an_embedder_that_cuts_long_texts_is_told_text_and_token() {
    EmbedderContract contract =
        contract((texts, right) -> right.embed(texts.stream().map(each -> cut(each)).toList()));
    assertThatThrownBy(contract::no_token_up_to_the_limit_is_ignored)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("promise broken: no token up to the limit is ignored: text 3 of ")
        .hasMessageContaining(
            "\"the long field and house water day the l...\": token 17, \"zebra\" at ");
    assertThatThrownBy(contract::a_text_over_the_limit_is_refused_with_its_position)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "promise broken: a text over the limit is refused with its position: text 2 of 4");
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), 60));
  }

  private static EmbedderContract contract(Mistake mistake) {
    return () -> new Broken(new HashEmbedder(64, 32), mistake);
  }

  /** What becomes of the texts. */
  private interface Mistake {
    List<Embedding> embed(List<String> texts, Broken right);
  }

  private record Broken(Embedder behind, Mistake mistake) implements ForwardingEmbedder {
    List<Embedding> embed(List<String> texts) {
      return behind.embed(texts, Role.DOCUMENT);
    }

    @Override
    public List<Embedding> embed(List<String> texts, Role role) {
      return mistake.embed(texts, this);
    }
  }
}
