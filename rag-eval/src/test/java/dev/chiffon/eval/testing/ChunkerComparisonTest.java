package dev.chiffon.eval.testing;

import static dev.chiffon.eval.testing.EvalAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.chiffon.core.chunk.ChunkLimits;
import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.chunk.FixedSizeChunker;
import dev.chiffon.core.chunk.SentenceChunker;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.HashEmbedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class ChunkerComparisonTest {

  /** A user's comparison: good chunkers, and one that loses almost all. */
  static class UserTestCase {
    static final String QUESTIONS = "src/test/resources/dev/chiffon/eval/testing/questions.jsonl";

    static Map<String, Chunker> chunkers() {
      ChunkSize size = ChunkLimits.miniLmSize();
      Map<String, Chunker> chunkers = new TreeMap<>();
      chunkers.put("fixed", new FixedSizeChunker(size));
      chunkers.put("sentences", new SentenceChunker(new ChunkSize(12, 24, size.counter())));
      chunkers.put("none", document -> List.<Chunk>of());
      return chunkers;
    }

    static final List<Document> DOCUMENTS =
        List.of(
            Document.ofText(
                "leave",
                "The notice period is two months. Send the sick note to the office. Rest well."),
            Document.ofText(
                "pump", "The red valve opens before the pump starts. The blue one stays shut."));

    @ChunkerComparison(
        chunkers = "chunkers",
        documents = "DOCUMENTS",
        questions = QUESTIONS,
        metric = "Success@1")
    void finds_at_the_first_rank(ChunkerResult result) {
      assertThat(result.summary().n()).isEqualTo(3);
      assertThat(result.run()).hasAtLeast("Success@1", .5);
    }
  }

  /** The same by meaning too. */
  static class WithEmbedderTestCase {
    static final Embedder EMBEDDER = new HashEmbedder();

    @ChunkerComparison(
        chunkers = "CHUNKERS",
        documents = "DOCUMENTS",
        questions = UserTestCase.QUESTIONS,
        embedder = "EMBEDDER")
    void finds(ChunkerResult result) {
      assertThat(result.chunker()).isEqualTo(result.run().system());
      assertThat(result.summary().metric()).isEqualTo("nDCG@10");
    }

    static final Map<String, Chunker> CHUNKERS = UserTestCase.chunkers();
    static final List<Document> DOCUMENTS = UserTestCase.DOCUMENTS;
  }

  /** Names a member that is not there. */
  static class MisspeltTestCase {
    @ChunkerComparison(chunkers = "chunker", documents = "none", questions = "none.jsonl")
    void never_runs(ChunkerResult result) {
      throw new AssertionError(result.chunker());
    }
  }

  @Test
  void each_chunker_has_a_test_of_its_own_and_one_table_shows_all() {
    EngineExecutionResults results = run(UserTestCase.class);
    assertThat(
            results.testEvents().succeeded().stream()
                .map(e -> e.getTestDescriptor().getDisplayName()))
        .containsExactly("fixed", "sentences");
    assertThat(
            results.testEvents().failed().stream().map(e -> e.getTestDescriptor().getDisplayName()))
        .containsExactly("none");
    assertThat(tables(results))
        .singleElement()
        .asString()
        .contains("Success@1")
        .containsSubsequence("fixed", "none", "sentences");
  }

  @Test
  void an_embedder_adds_retrieval_by_meaning() {
    EngineExecutionResults results = run(WithEmbedderTestCase.class);
    assertThat(results.testEvents().failed().count()).isZero();
    assertThat(results.testEvents().succeeded().count()).isEqualTo(3);
    assertThat(tables(results)).hasSize(1);
  }

  @Test
  void a_member_that_is_not_there_is_named() {
    EngineExecutionResults results = run(MisspeltTestCase.class);
    assertThat(
            results.containerEvents().failed().stream()
                .map(e -> e.getRequiredPayload(TestExecutionResult.class).getThrowable())
                .map(thrown -> thrown.orElseThrow().getMessage()))
        .containsExactly(
            "need a static field or method 'none' in "
                + MisspeltTestCase.class.getName()
                + ", got none");
  }

  private static EngineExecutionResults run(Class<?> test) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute();
  }

  private static List<String> tables(EngineExecutionResults results) {
    List<String> tables = new ArrayList<>();
    results.allEvents().reportingEntryPublished().stream()
        .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
        .forEach(entry -> tables.addAll(entry.values()));
    return tables;
  }
}
