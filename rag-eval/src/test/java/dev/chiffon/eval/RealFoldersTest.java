package dev.chiffon.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.chiffon.core.embed.HashEmbedder;
import dev.chiffon.eval.data.BeirFolder;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Expectation;
import dev.chiffon.eval.data.JudgedQuestion;
import dev.chiffon.eval.data.SpanFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The collections in the folder {@code data} of the shared folder, which the system property {@code
 * chiffon.shared} names; skipped where it is not there. The numbers are those of its README and of
 * the folders' {@code stats.json}.
 */
@Tag("slow")
class RealFoldersTest {

  private static Path folder(String name) {
    List<Path> found =
        Stream.of(System.getProperty("chiffon.shared", "../shared"), "../shared", "../../shared")
            .map(shared -> Path.of(shared, "data", name))
            .filter(Files::isDirectory)
            .toList();
    assumeThat(found).as("the shared folder").isNotEmpty();
    return found.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "scifact, 5183, 809, 919, 0",
    "cookbook-docs, 232, 100, 192, 0",
    "squad2-dev-half, 646, 6078, 2910, 3168",
    "xquad-en, 240, 1190, 1190, 0",
    "cran, 1400, 225, 1612, 0"
  })
  void a_collection_is_read_whole(
      String name, int documents, int questions, int relevant, int refused) {
    BeirFolder beir = BeirFolder.read(folder("retrieval/" + name));
    assertThat(beir.documents()).hasSize(documents);
    assertThat(beir.questions().size()).isEqualTo(questions);
    assertThat(beir.questions().questions().stream().mapToInt(q -> q.relevant().size()).sum())
        .isEqualTo(relevant);
    assertThat(beir.questions().questions())
        .filteredOn(question -> question.expected() == Expectation.REFUSAL)
        .hasSize(refused);
    assertThat(beir.leftOut()).isEqualTo(new BeirFolder.LeftOut(List.of(), List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "chroma-dev, 2, 220, false",
    "policyqa-dev, 20, 2420, true",
    "squad-articles, 16, 2910, false"
  })
  void a_folder_of_spans_is_read_whole(String name, int documents, int questions, boolean within) {
    SpanFolder spans = SpanFolder.read(folder("chunking/" + name));
    assertThat(spans.documents()).hasSize(documents);
    assertThat(spans.questions().questions()).hasSize(questions);
    assertThat(spans.questions().questions())
        .extracting(JudgedQuestion::question)
        .allSatisfy(each -> assertThat(each.within().isPresent()).isEqualTo(within));
  }

  @Test
  void bm25_finds_what_is_relevant_and_no_number_of_threads_changes_that() {
    BeirFolder beir = BeirFolder.read(folder("retrieval/cookbook-docs"));
    Evaluator evaluator = Evaluator.of(beir).metrics("nDCG@10", "AP", "Recall@100");
    try (IndexedCorpus corpus = IndexedCorpus.of(beir, new HashEmbedder())) {
      EvalRun one = evaluator.evaluate("bm25", corpus.bm25());
      assertThat(evaluator.threads(8).evaluate("bm25", corpus.bm25())).isEqualTo(one);
      // Plain BM25 has .701 here; titles and pairs of words only help.
      assertThat(one.values("nDCG@10").stream().mapToDouble(each -> each).average().orElseThrow())
          .isBetween(.70, .90);
    }
  }

  @Test
  void questions_of_a_policy_are_answered_from_it_alone() {
    SpanFolder spans = SpanFolder.read(folder("chunking/policyqa-dev"));
    HashEmbedder embedder = new HashEmbedder();
    List<EvalRun> runs =
        Experiment.of(
                spans.documents(),
                Evaluator.of(spans.questions())
                    .metrics("SpanRecall@5", "SpanRecall@2000tokens")
                    .tokens(embedder.tokens()))
            .run(Map.of("bm25", Setup.of(embedder).withRetriever(IndexedCorpus::bm25)));
    assertThat(runs.get(0).values("SpanRecall@2000tokens")).hasSize(2420).contains(1.0);
  }
}
