package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.embed.Embedder.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Embedder} promises. A test implements {@link #newEmbedder} and inherits the
 * tests; it overrides {@link #embedder} if one is costly to open.
 */
public interface EmbedderContract extends EmbedderLimitsContract {
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
  @Override
  default Embedder embedder() {
    return newEmbedder();
  }

  /** Each embedding has as many components as {@link Embedder#dimension} says. */
  @Test
  default void embeddings_have_the_declared_dimension() {
    List<Embedding> found = embedder().embed(TEXTS, Role.DOCUMENT);
    int dimension = embedder().dimension();
    new EmbeddingPromise("embeddings have the declared dimension", TEXTS)
        .requireEach(
            found,
            i -> found.get(i).dimension() == dimension,
            i -> "expected %d components, found %s".formatted(dimension, found.get(i)));
  }

  /** The cosine of each embedding with itself is 1. */
  @Test
  default void embeddings_have_unit_length() {
    List<Embedding> found = embedder().embed(TEXTS, Role.QUERY);
    new EmbeddingPromise("embeddings have unit length", TEXTS).requireNear(found, found);
  }

  /** An empty list gives an empty list. */
  @Test
  default void no_texts_have_no_embeddings() {
    new EmbeddingPromise("no texts have no embeddings", List.of())
        .requireSame(embedder().embed(List.of(), Role.DOCUMENT), List.of());
  }

  /** Texts in reverse order have their embeddings in reverse order. */
  @Test
  default void embeddings_are_in_the_order_of_the_texts() {
    List<String> reversed = new ArrayList<>(TEXTS);
    Collections.reverse(reversed);
    List<Embedding> embeddings = new ArrayList<>(embedder().embed(reversed, Role.DOCUMENT));
    Collections.reverse(embeddings);
    new EmbeddingPromise("embeddings are in the order of the texts", TEXTS)
        .requireSame(embeddings, embedder().embed(TEXTS, Role.DOCUMENT));
  }

  /** The other texts of a call change nothing but the last digits. */
  @Test
  default void a_text_has_the_same_embedding_alone_and_among_others_in_either_role() {
    for (Role role : Role.values()) {
      List<Embedding> alone = new ArrayList<>();
      TEXTS.forEach(text -> alone.addAll(embedder().embed(List.of(text), role)));
      new EmbeddingPromise("a text has the same embedding alone and among others, " + role, TEXTS)
          .requireNear(embedder().embed(TEXTS, role), alone);
    }
  }

  /** Bit for bit, within one call and from call to call. */
  @Test
  default void the_same_text_has_the_same_embedding_each_time() {
    List<String> twice = List.of(TEXTS.get(2), TEXTS.get(0), TEXTS.get(2));
    EmbeddingPromise promise =
        new EmbeddingPromise("the same text has the same embedding each time", twice);
    List<Embedding> embeddings = embedder().embed(twice, Role.DOCUMENT);
    assertThat(embeddings).as(promise.at(2)).element(2).isEqualTo(embeddings.get(0));
    promise.requireSame(embedder().embed(twice, Role.DOCUMENT), embeddings);
  }

  /** Two embedders of one name are one model with one set of settings. */
  @Test
  default void a_new_embedder_of_the_same_name_gives_the_same_embeddings() {
    EmbeddingPromise promise =
        new EmbeddingPromise("a new embedder of the same name gives the same embeddings", TEXTS);
    try (Embedder other = newEmbedder()) {
      assertThat(other.name()).as(promise.at(0)).isEqualTo(embedder().name());
      promise.requireSame(other.embed(TEXTS, Role.QUERY), embedder().embed(TEXTS, Role.QUERY));
    }
  }

  /** Which holds for every model that is of any use. */
  @Test
  default void a_text_is_nearer_to_one_it_shares_words_with() {
    List<Embedding> documents = embedder().embed(TEXTS, Role.DOCUMENT);
    Embedding query = embedder().embed(List.of("when are refunds paid"), Role.QUERY).get(0);
    EmbeddingPromise promise =
        new EmbeddingPromise(
            "'when are refunds paid' is nearer to one it shares words with", TEXTS);
    assertThat(query.cosine(documents.get(5)))
        .as(promise.at(5))
        .isGreaterThan(query.cosine(documents.get(2)));
  }

  /** Calls at the same time get what a single one gets. */
  @Test
  default void threads_may_share_an_embedder() {
    List<Embedding> expected = embedder().embed(TEXTS, Role.DOCUMENT);
    List<List<Embedding>> found =
        IntStream.range(0, 24)
            .parallel()
            .mapToObj(i -> embedder().embed(TEXTS, Role.DOCUMENT))
            .toList();
    EmbeddingPromise promise = new EmbeddingPromise("threads may share an embedder", TEXTS);
    found.forEach(embeddings -> promise.requireSame(embeddings, expected));
  }

  /** An interrupt is neither obeyed nor forgotten. */
  @Test
  default void an_interrupted_thread_gets_its_embeddings_and_stays_interrupted() {
    EmbeddingPromise promise =
        new EmbeddingPromise("an interrupted thread gets its embeddings", TEXTS);
    List<Embedding> expected = embedder().embed(TEXTS, Role.DOCUMENT);
    Thread.currentThread().interrupt();
    List<Embedding> found = embedder().embed(TEXTS, Role.DOCUMENT);
    assertThat(Thread.interrupted()).as(promise.at(0) + " and stays interrupted").isTrue();
    promise.requireSame(found, expected);
  }

  /** Work after the end is the caller's mistake; a second end is none. */
  @Test
  default void a_closed_embedder_refuses_work_and_may_be_closed_again() {
    Embedder closed = newEmbedder();
    closed.embed(TEXTS, Role.DOCUMENT);
    closed.close();
    closed.close();
    assertThatExceptionOfType(IllegalStateException.class)
        .as(new EmbeddingPromise("a closed embedder refuses work", TEXTS).at(0))
        .isThrownBy(() -> closed.embed(TEXTS, Role.DOCUMENT));
  }
}
