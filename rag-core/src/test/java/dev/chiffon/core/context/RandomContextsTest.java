package dev.chiffon.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.chunk.WordTokens;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Omission;
import dev.chiffon.core.data.Omission.Reason;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.text.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a context promises, over random documents, overlapping chunks, budgets and policies. */
class RandomContextsTest {
  private static final Question QUESTION = Question.of("How long?");
  private static final TokenCounter LETTERS = text -> text.replaceAll("\\s", "").length();

  /** Finds more in the whole than in the pieces, some of which are blank. */
  private static final TokenCounter CHARACTERS = text -> text.isBlank() ? 0 : text.length();

  /** One draw: what is ranked, and how it is assembled. */
  private record Draw(
      RandomHits hits, ContextConfig config, TokenCounter counter, Passages passages) {

    static Draw of(Random random) {
      RandomHits hits = RandomHits.of(random);
      TokenCounter[] counters = {WordTokens.COUNTER, LETTERS, CHARACTERS};
      TokenCounter counter = one(counters, random);
      ContextConfig config =
          ContextConfig.defaults()
              .withBudget(1 + random.nextInt(counter == WordTokens.COUNTER ? 150 : 900))
              .withOrder(one(SourceOrder.values(), random))
              .withCompletion(one(Completion.values(), random))
              .withLengthExponent(random.nextInt(3) / 2.0)
              .withLeastWorth(random.nextInt(3) == 0 ? .3 : 0)
              .withFormat(random.nextBoolean() ? ContextFormat.numbered() : ContextFormat.xml());
      return new Draw(
          hits,
          random.nextInt(3) == 0 ? config.withMostPerDocument(1 + random.nextInt(3)) : config,
          counter,
          new ChunkedPassages(hits.documents(), hits.chunks()));
    }

    Context assemble(ContextConfig how, List<Retrieved> ranked) {
      return new BudgetAssembler(how, counter, passages).assemble(QUESTION, ranked);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void every_context_keeps_its_promises(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      Draw draw = Draw.of(random);
      Context context = draw.assemble(draw.config(), draw.hits().ranked());
      try {
        requireBudget(draw, context);
        requireEachChunkOnce(draw, context);
        requireWholeSlices(draw, context);
        requireOrder(draw, context);
        requireReasons(draw, context);
        assertThat(draw.assemble(draw.config(), draw.hits().ranked())).isEqualTo(context);
      } catch (AssertionError e) {
        String place = "seed %d, round %d, %s".formatted(seed, round, draw.config());
        throw new AssertionError(place, e);
      }
    }
  }

  private static void requireBudget(Draw draw, Context context) {
    assertThat(context.tokens()).isEqualTo(draw.counter().count(context.text()));
    assertThat(context.tokens()).isLessThanOrEqualTo(draw.config().budget());
    ContextConfig lax = draw.config().withLeastWorth(0);
    boolean fits =
        draw.hits().ranked().stream()
            .anyMatch(each -> !draw.assemble(lax, List.of(each)).isEmpty());
    boolean weak = context.omitted().stream().anyMatch(o -> o.reason() == Reason.WEAK);
    assertThat(context.isEmpty() && fits && !weak).as("a source if any fits").isFalse();
  }

  private static void requireEachChunkOnce(Draw draw, Context context) {
    List<Retrieved> found = new ArrayList<>();
    context.sources().forEach(source -> found.addAll(source.chunks()));
    List<Retrieved> omitted = context.omitted().stream().map(Omission::chunk).toList();
    found.addAll(omitted);
    assertThat(found).containsExactlyInAnyOrderElementsOf(draw.hits().ranked());
    assertThat(omitted).isSortedAccordingTo((a, b) -> draw.hits().rank(a) - draw.hits().rank(b));
  }

  private static void requireWholeSlices(Draw draw, Context context) {
    for (Source source : context.sources()) {
      String text = draw.hits().text(source.documentId());
      assertThat(source.text()).isEqualTo(source.span().of(text));
      assertThat(draw.hits().isWhole(source)).as("whole chunks: %s", source).isTrue();
      for (Source other : context.sources()) {
        if (!other.equals(source) && other.documentId().equals(source.documentId())) {
          assertThat(other.span().overlaps(source.span())).isFalse();
        }
        if (other.span().start() > source.span().end()
            && other.documentId().equals(source.documentId())) {
          assertThat(text.substring(source.span().end(), other.span().start())).isNotBlank();
        }
      }
    }
  }

  /** Each policy in words: what stands at a place, by the best rank in each source. */
  private static void requireOrder(Draw draw, Context context) {
    List<Integer> ranks = context.sources().stream().map(draw.hits()::bestRank).toList();
    List<Integer> sorted = ranks.stream().sorted().toList();
    List<Integer> expected = new ArrayList<>();
    switch (draw.config().order()) {
      case RANKED -> expected.addAll(sorted);
      case DOCUMENT -> expected.addAll(draw.hits().asRead(context.sources()));
      case EDGES_FIRST -> {
        for (int i = sorted.size() - 1; i >= 0; i--) {
          expected.add(i % 2 == 0 ? 0 : expected.size(), sorted.get(i));
        }
      }
    }
    assertThat(ranks).isEqualTo(expected);
  }

  private static void requireReasons(Draw draw, Context context) {
    List<Retrieved> kept =
        draw.hits().ranked().stream()
            .filter(each -> context.omitted().stream().noneMatch(o -> o.chunk().equals(each)))
            .toList();
    for (Omission omission : context.omitted()) {
      switch (omission.reason()) {
        case OVER_BUDGET -> requireTooLong(draw, omission.chunk(), kept);
        case WEAK -> assertThat(draw.hits().worth(omission.chunk())).isLessThan(.3);
        case DOCUMENT_CAP ->
            assertThat(kept.stream().filter(each -> sameDocument(each, omission.chunk())).count())
                .isEqualTo(draw.config().mostPerDocument().orElseThrow());
        case DUPLICATE, NEAR_DUPLICATE ->
            assertThat(
                    RandomHits.words(
                        context.source(omission.source().orElseThrow()).orElseThrow().text()))
                .containsAll(RandomHits.words(omission.chunk().chunk().text()));
        default -> throw new AssertionError("no document has changed: " + omission);
      }
    }
    boolean full = context.omitted().stream().anyMatch(o -> o.reason() == Reason.OVER_BUDGET);
    assertThat(full && context.sources().stream().anyMatch(s -> !s.around().isEmpty())).isFalse();
  }

  /**
   * What was left out for the budget would exceed it beside what was kept. While it is filled, each
   * source counts as one of two digits, which may be a letter too many. With more room another
   * chunk may be the duplicate; then there is nothing to compare.
   */
  private static void requireTooLong(Draw draw, Retrieved omitted, List<Retrieved> kept) {
    List<Retrieved> together = new ArrayList<>(kept);
    together.add(omitted);
    ContextConfig free =
        ContextConfig.defaults()
            .withBudget(Integer.MAX_VALUE)
            .withCompletion(Completion.NONE)
            .withOrder(draw.config().order())
            .withFormat(draw.config().format());
    Context all = draw.assemble(free, together);
    int slack = draw.counter() == LETTERS ? all.sources().size() : 0;
    if (all.omitted().isEmpty() && draw.counter() != CHARACTERS) {
      assertThat(all.tokens() + slack).isGreaterThan(draw.config().budget());
    }
  }

  private static boolean sameDocument(Retrieved a, Retrieved b) {
    return a.chunk().documentId().equals(b.chunk().documentId());
  }

  private static <T> T one(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }
}
