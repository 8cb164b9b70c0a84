package dev.chiffon.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.chunk.WordTokens;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Omission;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.TokenCounter;
import dev.chiffon.core.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a context promises, over random documents, overlapping chunks and budgets. */
class RandomContextsTest {
  private static final Question QUESTION = Question.of("How long?");
  private static final TokenCounter CHARACTERS = text -> text.isBlank() ? 0 : text.length();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void every_context_keeps_its_promises(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      List<Document> documents = documents(random);
      List<Retrieved> ranked = ranked(documents, random);
      TokenCounter counter = random.nextBoolean() ? WordTokens.COUNTER : CHARACTERS;
      int budget = 1 + random.nextInt(200);
      BudgetAssembler assembler = new BudgetAssembler(budget, counter, new TestPassages(documents));
      Context context = assembler.assemble(QUESTION, ranked);
      try {
        assertThat(context.tokens()).isEqualTo(counter.count(context.text()));
        assertThat(context.tokens()).isLessThanOrEqualTo(budget);
        requireEachChunkOnce(context, ranked);
        requireSlices(context, documents);
        requireOrder(context, ranked);
        requireBestFirst(context, ranked, counter, documents);
      } catch (AssertionError e) {
        throw new AssertionError("seed %d, round %d".formatted(seed, round), e);
      }
    }
  }

  private static void requireEachChunkOnce(Context context, List<Retrieved> ranked) {
    List<Retrieved> found = new ArrayList<>();
    context.sources().forEach(source -> found.addAll(source.chunks()));
    context.omitted().forEach(omission -> found.add(omission.chunk()));
    assertThat(found).containsExactlyInAnyOrderElementsOf(ranked);
    List<Retrieved> omitted = context.omitted().stream().map(Omission::chunk).toList();
    assertThat(omitted).isSortedAccordingTo((a, b) -> rank(a) - rank(b));
  }

  private static void requireSlices(Context context, List<Document> documents) {
    for (Source source : context.sources()) {
      String text = document(source.documentId(), documents).text();
      assertThat(source.text()).isEqualTo(source.span().of(text));
      for (Source other : context.sources()) {
        if (other.number() > source.number() && other.documentId().equals(source.documentId())) {
          int gap = other.span().start() - source.span().end();
          assertThat(gap).as("between %s and %s", source, other).isPositive();
          assertThat(text.substring(source.span().end(), other.span().start())).isNotBlank();
        }
      }
    }
  }

  private static void requireOrder(Context context, List<Retrieved> ranked) {
    Set<String> kept = new HashSet<>();
    context.sources().forEach(source -> source.chunks().forEach(c -> kept.add(c.chunk().id())));
    Set<String> byBestChunk = new LinkedHashSet<>();
    ranked.stream()
        .map(Retrieved::chunk)
        .filter(chunk -> kept.contains(chunk.id()))
        .forEach(chunk -> byBestChunk.add(chunk.documentId()));
    Set<String> order = new LinkedHashSet<>();
    context.sources().forEach(source -> order.add(source.documentId()));
    assertThat(new ArrayList<>(order)).isEqualTo(new ArrayList<>(byBestChunk));
  }

  /** What was left out for the budget would exceed it together with what was kept before it. */
  private static void requireBestFirst(
      Context context, List<Retrieved> ranked, TokenCounter counter, List<Document> documents) {
    List<Retrieved> kept = new ArrayList<>();
    for (Retrieved next : ranked) {
      Omission omission =
          context.omitted().stream().filter(o -> o.chunk().equals(next)).findFirst().orElse(null);
      if (omission == null) {
        kept.add(next);
      } else if (omission.reason() == Omission.Reason.OVER_BUDGET) {
        List<Retrieved> together = new ArrayList<>(kept);
        together.add(next);
        BudgetAssembler free =
            new BudgetAssembler(Integer.MAX_VALUE, counter, new TestPassages(documents));
        assertThat(free.assemble(QUESTION, together).tokens()).isGreaterThan(context.budget());
      }
    }
  }

  private static int rank(Retrieved retrieved) {
    return retrieved.history().get(0).rank();
  }

  private static Document document(String id, List<Document> documents) {
    return documents.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Document> documents(Random random) {
    List<Document> documents = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      StringBuilder text = new StringBuilder();
      int words = 10 + random.nextInt(60);
      for (int i = 0; i < words; i++) {
        text.append((char) ('a' + random.nextInt(26))).append(random.nextInt(100));
        text.append(" ".repeat(1 + random.nextInt(40) / 38 * 25));
      }
      documents.add(Document.ofText(id, text.toString()));
    }
    return documents;
  }

  /** Returns chunks of whole words, as chunkers cut them. */
  private static List<Retrieved> ranked(List<Document> documents, Random random) {
    Set<Chunk> chunks = new LinkedHashSet<>();
    for (int i = 0; i < 1 + random.nextInt(15); i++) {
      Document document = documents.get(random.nextInt(documents.size()));
      int[] ends = Words.ends(document.text());
      int first = random.nextInt(ends.length);
      int last = Math.min(ends.length - 1, first + random.nextInt(12));
      int start = first == 0 ? 0 : ends[first - 1];
      int length = document.text().substring(start, ends[last]).stripTrailing().length();
      chunks.add(Chunk.of(document, new Span(start, start + length)));
    }
    List<Retrieved> ranked = new ArrayList<>();
    for (Chunk chunk : chunks) {
      ranked.add(Retrieved.by("dense", chunk, -ranked.size(), ranked.size() + 1));
    }
    return ranked;
  }
}
