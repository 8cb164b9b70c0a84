package dev.chiffon.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ContextTest {
  private static final String TEXT = "one two three four ";
  private static final Document DOCUMENT =
      new Document(
          "d",
          TEXT,
          List.of(new Block.Paragraph(new Span(0, TEXT.length()))),
          Layout.ofPages(
              List.of(new Page(1, new Span(0, 8)), new Page(2, new Span(8, TEXT.length())))),
          Metadata.empty());

  @Test
  void a_context_above_its_budget_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Context("x", List.of(), 11, 10, List.of()))
        .withMessage("need at most 10 tokens, got 11");
  }

  @Test
  void sources_are_numbered_in_their_order() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> context(source(2, 0, 3)))
        .withMessage("need source number 1, got 2");
    Context context = context(source(1, 0, 3), source(2, 4, 7));
    assertThat(context.source(2)).contains(context.sources().get(1));
    assertThat(context.source(0)).isEmpty();
    assertThat(context.source(3)).isEmpty();
    assertThat(context.source(Integer.MIN_VALUE)).isEmpty();
  }

  @Test
  void a_source_is_a_slice_of_at_least_one_chunk() {
    Span span = new Span(0, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Source(1, "d", span, "one", List.of()))
        .withMessageContaining("0 chunks");
    List<Retrieved> chunks = List.of(retrieved(0, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Source(1, "d", span, "one ", chunks))
        .withMessageContaining("4 units");
    assertThatIllegalArgumentException().isThrownBy(() -> new Source(0, "d", span, "one", chunks));
  }

  @Test
  void a_source_knows_the_page_of_each_place_in_any_of_its_chunks() {
    Source source =
        new Source(
            1,
            "d",
            new Span(0, 13),
            TEXT.substring(0, 13),
            List.of(retrieved(0, 7), retrieved(8, 13)));
    assertThat(source.pageAt(0)).hasValue(1);
    assertThat(source.pageAt(8)).hasValue(2);
    assertThat(source.pageAt(13)).isEmpty();
  }

  @Test
  void a_citation_is_a_slice() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Citation(
                    1,
                    "d",
                    new Span(0, 3),
                    "longer",
                    OptionalInt.empty(),
                    Optional.empty(),
                    List.of()))
        .withMessage("need number >= 1 and a quote of 3 units, got 1 and 6 units");
  }

  @Test
  void a_refusal_is_an_answer_in_the_words_of_its_explanation() {
    Refusal refusal = new Refusal(Refusal.Reason.NO_ANSWER, "Nothing there.");
    Answer answer = Answer.refused(refusal, context());
    assertThat(answer.isRefused()).isTrue();
    assertThat(answer.text()).isEqualTo("Nothing there.");
    assertThat(answer.citations()).isEmpty();
  }

  @Test
  void a_question_must_ask_something() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Question.of(" \n"))
        .withMessage("need a question that is not blank");
  }

  @Test
  void embeddings_are_paired_with_as_many_chunks() {
    List<Embedding> two =
        List.of(Embedding.unit(new float[] {1}), Embedding.unit(new float[] {-1}));
    List<Chunk> chunks = List.of(retrieved(0, 3).chunk());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmbeddedChunk.pair(chunks, two))
        .withMessage("need one embedding for each of 1 chunks, got 2");
  }

  private static Retrieved retrieved(int start, int end) {
    return Retrieved.by("dense", Chunk.of(DOCUMENT, new Span(start, end)), 1, 1);
  }

  private static Source source(int number, int start, int end) {
    Retrieved chunk = retrieved(start, end);
    return new Source(number, "d", chunk.chunk().span(), chunk.chunk().text(), List.of(chunk));
  }

  private static Context context(Source... sources) {
    return new Context("", List.of(sources), 0, 10, List.of());
  }
}
