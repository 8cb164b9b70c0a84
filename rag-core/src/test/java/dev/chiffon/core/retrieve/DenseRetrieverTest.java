package dev.chiffon.core.retrieve;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.HashEmbedder;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenseRetrieverTest implements RetrieverContract {
  @Override
  public Retriever over(List<Chunk> chunks) {
    SmallCollection collection = new SmallCollection(chunks);
    return new DenseRetriever(collection.store, collection.embedder);
  }

  @Test
  void a_question_that_fits_is_embedded_whole() {
    Embedder embedder = new HashEmbedder(64, 4);
    Embedding expected =
        embedder.embed(List.of("One two. Three four."), Embedder.Role.QUERY).get(0);
    assertThat(new QuestionEmbedder(embedder).embed(Question.of("One two. Three four.")))
        .isEqualTo(expected);
  }

  @Test
  void a_longer_question_has_the_mean_of_its_sentences() {
    Embedder embedder = new HashEmbedder(64, 3);
    List<Embedding> sentences =
        embedder.embed(List.of("One two three. ", "Four five."), Embedder.Role.QUERY);
    float[] sum = sentences.get(0).toArray();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += sentences.get(1).toArray()[i];
    }

    Embedding embedding =
        new QuestionEmbedder(embedder).embed(Question.of("One two three. Four five."));

    assertThat(embedding.cosine(Embedding.normalized(sum))).isCloseTo(1, within(1e-6));
  }

  @Test
  void a_sentence_and_a_word_that_are_too_long_are_halved_until_they_fit() {
    Embedder letters = new LetterEmbedder(4);
    Embedding embedding =
        new QuestionEmbedder(letters).embed(Question.of("aaaa bbbbbbbbb \uD83D\uDE00c"));
    assertThat(embedding.dimension()).isEqualTo(letters.dimension());
  }

  @Test
  void an_embedder_that_cannot_take_one_character_is_named() {
    QuestionEmbedder embedder = new QuestionEmbedder(new LetterEmbedder(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> embedder.embed(Question.of("ab")))
        .withMessageContaining("'a'");
  }

  @Test
  void the_best_score_is_the_cosine() {
    Retriever retriever = over(List.of(chunk("a", "exactly these words")));
    assertThat(retriever.retrieve(Question.of("exactly these words"), 1).get(0).score())
        .isCloseTo(1, within(1e-6));
  }
}
