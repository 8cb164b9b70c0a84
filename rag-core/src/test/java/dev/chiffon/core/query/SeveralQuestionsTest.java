package dev.chiffon.core.query;

import static dev.chiffon.core.lexical.TextChunks.chunk;
import static dev.chiffon.core.lexical.TextChunks.names;
import static dev.chiffon.core.query.ScriptedModel.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.QueryChange.Reason;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import dev.chiffon.core.retrieve.Retriever;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paraphrases, parts and made-up passages. */
class SeveralQuestionsTest {
  private final Shelf shelf =
      new Shelf(
          List.of(
              chunk("leave", "Annual leave is thirty days"),
              chunk("vacation", "Vacation ends in March"),
              chunk("rent", "Rent is due on the first"),
              chunk("pump", "The pump runs dry")));
  private final Changes changes = new Changes();

  private QueryModel model(String reply) {
    return QueryModel.of(saying(reply)).withListener(changes);
  }

  @Test
  void a_paraphrase_finds_what_the_question_has_no_word_of() {
    Retriever multi = new MultiQueryRetriever(shelf.byWords(), model("1. vacation when?"), 3);
    assertThat(names(multi.retrieve(Question.of("annual leave?"), 9)))
        .containsExactly("leave", "vacation");
    assertThat(changes.only().result()).containsExactly("vacation when?");
  }

  @Test
  void paraphrases_are_fused_by_reciprocal_ranks_beside_the_first_history() {
    Retriever multi = new MultiQueryRetriever(shelf.byWords(), model("leave rent"), 3);
    List<Retrieved> found = multi.retrieve(Question.of("annual leave"), 9);
    assertThat(names(found)).containsExactly("leave", "rent");
    assertThat(found.get(0).history())
        .extracting(StageScore::stage)
        .containsExactly("lexical", "multi-query");
    assertThat(found.get(0).score() + found.get(1).score())
        .isCloseTo((1 + 1 + 61 / 62.0) / 2, within(1e-12));
  }

  @Test
  void more_paraphrases_than_wanted_are_not_searched() {
    Retriever multi = new MultiQueryRetriever(shelf.byWords(), model("vacation\nrent"), 1);
    assertThat(names(multi.retrieve(Question.of("leave"), 9))).containsExactly("leave", "vacation");
  }

  @Test
  void a_number_of_paraphrases_out_of_range_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MultiQueryRetriever(shelf.byWords(), model(""), 11))
        .withMessage("need 1 to 10 paraphrases, got 11");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Annual leave?", "---"})
  void a_reply_without_another_wording_is_told_and_the_question_searched_alone(String reply) {
    Retriever multi = new MultiQueryRetriever(shelf.byWords(), model(reply), 3);
    Question question = Question.of("Annual leave?");
    assertThat(multi.retrieve(question, 9)).isEqualTo(shelf.byWords().retrieve(question, 9));
    assertThat(changes.only().failure().orElseThrow().reason()).isEqualTo(Reason.UNUSABLE_REPLY);
  }

  @Test
  void each_part_has_its_best_chunk_before_any_has_its_second() {
    Question question = Question.of("How long is annual leave, and when is rent due?");
    Retriever parts =
        new DecomposingRetriever(
            shelf.byWords(), model("- annual leave thirty days?\n- when is the rent due?"));
    List<Retrieved> found = parts.retrieve(question, 2);
    assertThat(names(found)).containsExactlyInAnyOrder("leave", "rent");
    assertThat(found).extracting(Retrieved::score).containsExactly(1.0, 1.0);
    assertThat(found.get(0).at("lexical")).isPresent();
  }

  @Test
  void a_question_of_one_part_is_searched_as_it_is() {
    Question question = Question.of("annual leave");
    Retriever parts = new DecomposingRetriever(shelf.byWords(), model("annual leave"));
    assertThat(parts.retrieve(question, 9)).isEqualTo(shelf.byWords().retrieve(question, 9));
    assertThat(changes.only().failure()).isEmpty();
  }

  @Test
  void too_many_parts_are_no_decomposition() {
    Question question = Question.of("annual leave");
    Retriever parts = new DecomposingRetriever(shelf.byWords(), model("a1\na2\na3\na4\na5\na6"));
    assertThat(parts.retrieve(question, 9)).isEqualTo(shelf.byWords().retrieve(question, 9));
    assertThat(changes.only().failure().orElseThrow().reason()).isEqualTo(Reason.UNUSABLE_REPLY);
  }

  @Test
  void a_made_up_passage_draws_the_chunks_that_say_the_like() {
    Retriever hyde =
        new HydeRetriever(shelf.vectors, shelf.embedder, model("The pump runs dry. It runs dry."));
    assertThat(names(hyde.retrieve(Question.of("Why is it noisy?"), 1))).containsExactly("pump");
    assertThat(changes.only().result()).containsExactly("The pump runs dry. It runs dry.");
  }

  @Test
  void of_a_long_passage_the_first_sentences_that_fit_are_used() {
    String reply = "The pump runs dry. " + "Rent is due on the first day. ".repeat(200);
    new HydeRetriever(shelf.vectors, shelf.embedder, model(reply)).retrieve(Question.of("Why?"), 1);
    String used = changes.only().result().get(0);
    assertThat(used).startsWith("The pump runs dry.").endsWith("day.");
    assertThat(shelf.embedder.tokens().count(used)).isBetween(1, shelf.embedder.maxTokens());
  }

  @Test
  void a_retriever_of_none_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FusedRetriever(List.of()))
        .withMessage("need at least one retriever, got none");
  }
}
