package dev.chiffon.core.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chiffon.core.chunk.Seeds;
import dev.chiffon.core.chunk.WordTokens;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Omission;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.TokenCounter;
import dev.chiffon.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ContextAssembler} promises. A test implements {@link #assembler} and inherits
 * the tests; it overrides {@link #counter} if the assembler counts other tokens than words.
 */
public interface ContextAssemblerContract {
  /** What is asked; no promise depends on it. */
  Question QUESTION = Question.of("How long is the notice period?");

  /**
   * Returns an assembler whose contexts cost at most {@code budget} tokens, as {@link #counter}
   * counts them.
   *
   * @param documents the documents that the chunks are cut from, for an assembler that looks at the
   *     text between them
   */
  ContextAssembler assembler(int budget, List<Document> documents);

  /** Returns the counter that the assembler counts with: of words. */
  default TokenCounter counter() {
    return WordTokens.COUNTER;
  }

  /** Nothing ranked gives a context without sources, and says its budget. */
  @Test
  default void nothing_ranked_gives_an_empty_context_of_that_budget() {
    Context context = assembler(10, List.of()).assemble(QUESTION, List.of());
    assertThat(context.isEmpty()).as("promise broken: nothing ranked, no source").isTrue();
    assertThat(context.omitted()).as("promise broken: nothing ranked, nothing omitted").isEmpty();
    assertThat(context.budget()).as("promise broken: a context says its budget").isEqualTo(10);
  }

  /** A chunk that fits is a source, and its text stands in the context. */
  @Test
  default void a_chunk_that_fits_stands_in_the_context_verbatim() {
    Document document = Document.ofText("handbook", "One two.\n\nThe notice is two months.");
    List<Retrieved> ranked = ranked(List.of(Chunk.of(document, new Span(10, 35))));
    Context context = assembler(100, List.of(document)).assemble(QUESTION, ranked);
    assertThat(context.sources())
        .as("promise broken: a chunk that fits is a source, [10, 35) of 'handbook'")
        .extracting(Source::span)
        .containsExactly(new Span(10, 35));
    assertThat(context.text())
        .as("promise broken: its text stands in the context, [10, 35) of 'handbook'")
        .contains("The notice is two months.");
  }

  /** A context says what its text costs, which is at most the budget. */
  @Test
  default void the_text_costs_what_is_said_and_never_more_than_the_budget() {
    forRandomContexts(
        (context, ranked, place) -> {
          assertThat(context.tokens())
              .as("promise broken: tokens are those of the text, %s", place)
              .isEqualTo(counter().count(context.text()));
          assertThat(context.tokens())
              .as("promise broken: tokens within the budget, %s", place)
              .isLessThanOrEqualTo(context.budget());
        });
  }

  /** No ranked chunk is lost, and none comes twice. */
  @Test
  default void each_chunk_stands_in_one_source_or_among_the_omissions() {
    forRandomContexts(
        (context, ranked, place) -> {
          List<Retrieved> found = new ArrayList<>();
          context.sources().forEach(source -> found.addAll(source.chunks()));
          context.omitted().forEach(omission -> found.add(omission.chunk()));
          assertThat(found)
              .as("promise broken: each chunk once, %s", place)
              .containsExactlyInAnyOrderElementsOf(ranked);
        });
  }

  /** A source holds its chunks, and its words stand in the text, whatever marks are defused. */
  @Test
  default void sources_hold_their_chunks_and_stand_in_the_text() {
    forRandomContexts(
        (context, ranked, place) -> {
          for (Source source : context.sources()) {
            assertThat(words(context.text()))
                .as("promise broken: source %d stands in the text, %s", source.number(), place)
                .contains(words(source.text()));
            assertThat(source.chunks())
                .as("promise broken: chunks lie in source %d, %s", source.number(), place)
                .allMatch(each -> source.span().contains(each.chunk().span()))
                .allMatch(each -> source.documentId().equals(each.chunk().documentId()));
          }
        });
  }

  /** A source is not cut: it begins where a chunk begins, and ends where one ends. */
  @Test
  default void sources_begin_and_end_with_a_chunk() {
    forRandomContexts(
        (context, ranked, place) -> {
          for (Source source : context.sources()) {
            List<Span> spans = new ArrayList<>();
            source.chunks().forEach(each -> spans.add(each.chunk().span()));
            source.around().forEach(each -> spans.add(each.span()));
            assertThat(spans.stream().reduce(Span::enclosing))
                .as("promise broken: source %s is whole chunks, %s", source.span(), place)
                .contains(source.span());
          }
        });
  }

  /** No two sources share a character of a document. */
  @Test
  default void no_span_stands_in_two_sources() {
    forRandomContexts(
        (context, ranked, place) -> {
          for (Source source : context.sources()) {
            assertThat(context.sources())
                .as("promise broken: %s stands once, %s", source.span(), place)
                .filteredOn(other -> other.number() != source.number())
                .noneMatch(
                    other ->
                        other.documentId().equals(source.documentId())
                            && other.span().overlaps(source.span()));
          }
        });
  }

  /** If a chunk fits alone, there is a source. */
  @Test
  default void there_is_a_source_if_any_chunk_fits() {
    for (long seed : seeds()) {
      RandomRanking random = new RandomRanking(seed);
      for (int budget : new int[] {5, 12, 20}) {
        ContextAssembler assembler = assembler(budget, random.documents());
        boolean fits =
            random.ranked().stream()
                .anyMatch(each -> !assembler.assemble(QUESTION, List.of(each)).isEmpty());
        assertThat(assembler.assemble(QUESTION, random.ranked()).isEmpty())
            .as("promise broken: a source if any fits, seed %d, budget %d", seed, budget)
            .isEqualTo(!fits);
      }
    }
  }

  /** What is left out is listed best first, and a duplicate names a source that is there. */
  @Test
  default void omissions_stand_in_the_order_of_the_ranking_and_name_true_sources() {
    forRandomContexts(
        (context, ranked, place) -> {
          List<Retrieved> omitted = context.omitted().stream().map(Omission::chunk).toList();
          assertThat(omitted)
              .as("promise broken: omissions best first, %s", place)
              .isEqualTo(ranked.stream().filter(omitted::contains).toList());
          assertThat(context.omitted())
              .as("promise broken: a duplicate names its source, %s", place)
              .allMatch(each -> each.reason().isDuplicate() == each.source().isPresent())
              .allMatch(each -> each.source().stream().allMatch(n -> namesOne(n, context)));
        });
  }

  private static boolean namesOne(int number, Context context) {
    return context.source(number).isPresent();
  }

  /** Nobody sees the characters of Unicode's category "format", which a model need not read. */
  private static String words(String text) {
    return String.join(" ", Words.of(text.replaceAll("\\p{Cf}", "")));
  }

  /** The text of a source is the document's text under its span. */
  @Test
  default void sources_are_exact_slices_of_their_documents() {
    for (long seed : seeds()) {
      RandomRanking random = new RandomRanking(seed);
      Context context = assembler(60, random.documents()).assemble(QUESTION, random.ranked());
      for (Source source : context.sources()) {
        assertThat(source.text())
            .as("promise broken: source %s is a slice, seed %d", source.span(), seed)
            .isEqualTo(source.span().of(random.document(source.documentId()).text()));
      }
    }
  }

  /** The same chunks give the same context, on many threads too. */
  @Test
  default void the_same_chunks_give_the_same_context_on_every_thread() {
    RandomRanking random = new RandomRanking(7);
    ContextAssembler assembler = assembler(80, random.documents());
    Context alone = assembler.assemble(QUESTION, random.ranked());
    List<Context> together =
        IntStream.range(0, 32)
            .parallel()
            .mapToObj(i -> assembler.assemble(QUESTION, random.ranked()))
            .toList();
    assertThat(together).as("promise broken: the same context each time").containsOnly(alone);
  }

  /** A question that was cancelled is not assembled for. */
  @Test
  default void a_cancelled_question_ends() {
    Deadline deadline = Deadline.never();
    deadline.cancel();
    RandomRanking random = new RandomRanking(7);
    ContextAssembler assembler = assembler(80, random.documents());
    assertThatExceptionOfType(CancellationException.class)
        .as("promise broken: a cancelled question ends")
        .isThrownBy(() -> assembler.assemble(QUESTION.withDeadline(deadline), random.ranked()));
  }

  /** A promise about one context. */
  interface Promise {
    /** Fails if the context of {@code ranked} breaks it; {@code place} says how to get it again. */
    void require(Context context, List<Retrieved> ranked, String place);
  }

  private void forRandomContexts(Promise promise) {
    for (long seed : seeds()) {
      RandomRanking random = new RandomRanking(seed);
      for (int budget : new int[] {1, 5, 20, 60, 1_000}) {
        Context context = assembler(budget, random.documents()).assemble(QUESTION, random.ranked());
        promise.require(context, random.ranked(), "seed %d, budget %d".formatted(seed, budget));
      }
    }
  }

  private static long[] seeds() {
    return Seeds.orUsual(60).toArray();
  }

  /** Returns chunks as a retriever ranks them, best first. */
  static List<Retrieved> ranked(List<Chunk> chunks) {
    List<Retrieved> ranked = new ArrayList<>();
    for (Chunk chunk : chunks) {
      int rank = ranked.size() + 1;
      ranked.add(Retrieved.by("dense", chunk, 1.0 / rank, rank));
    }
    return ranked;
  }
}
