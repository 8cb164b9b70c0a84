package dev.chiffon.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.HashEmbedder;
import dev.chiffon.core.embed.LateChunking;
import dev.chiffon.core.index.CountingEmbedder;
import dev.chiffon.eval.data.BeirFolder;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Fingerprint;
import dev.chiffon.eval.data.QuestionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExperimentTest {
  private static final Chunker WHOLE =
      document -> List.of(Chunk.of(document, new Span(0, document.text().length())));

  private final CountingEmbedder embedder = new CountingEmbedder();
  private final Setup usual = Setup.of(embedder).withChunker(Library.SENTENCES);
  private final Experiment experiment =
      Experiment.of(Library.DOCUMENTS, Evaluator.of(Library.questions()).metrics("RR@10"));

  private static List<String> systems(List<EvalRun> runs) {
    return runs.stream().map(EvalRun::system).toList();
  }

  @Test
  void retrievers_and_rerankers_are_compared_on_one_index() {
    List<EvalRun> runs =
        experiment.run(
            Map.of(
                "bm25", usual.withRetriever(IndexedCorpus::bm25),
                "dense", usual.withRetriever(IndexedCorpus::dense),
                "hybrid", usual.withRetriever(IndexedCorpus::hybrid),
                "hybrid, evidence", usual));
    assertThat(systems(runs)).containsExactly("bm25", "dense", "hybrid", "hybrid, evidence");
    assertThat(embedder.documents()).isEqualTo(6);
    assertThat(runs).allSatisfy(run -> assertThat(run.values("RR@10")).hasSize(3).contains(1.0));
  }

  @Test
  void chunkers_are_compared_on_the_same_questions() {
    List<EvalRun> runs =
        experiment.run(Map.of("sentences", usual, "whole", usual.withChunker(WHOLE)));
    assertThat(runs).extracting(run -> run.settings().get("chunks")).containsExactly("6", "2");
    assertThat(runs.get(0).fingerprint()).isEqualTo(runs.get(1).fingerprint());
    assertThat(embedder.documents()).isEqualTo(8);
  }

  @Test
  void ways_to_embed_chunks_are_compared_on_the_same_questions() {
    Setup dense = usual.withRetriever(IndexedCorpus::dense);
    List<EvalRun> runs =
        experiment.run(
            Map.of(
                "alone",
                dense,
                "in their section",
                dense.withChunkEmbedder(new LateChunking(new HashEmbedder()))));
    assertThat(embedder.documents()).isEqualTo(6);
    assertThat(runs).extracting(run -> run.settings().get("chunks")).containsExactly("6", "6");
    assertThat(runs.get(1).settings()).containsEntry("embedder", new HashEmbedder().name());
  }

  @Test
  void embedders_are_compared_on_the_same_questions() {
    Embedder small = new HashEmbedder(2, 100);
    List<EvalRun> runs =
        experiment.run(
            Map.of(
                "large", usual.withRetriever(IndexedCorpus::dense),
                "small", usual.withRetriever(IndexedCorpus::dense).withEmbedder(small)));
    assertThat(runs)
        .extracting(run -> run.settings().get("embedder"))
        .containsExactly(embedder.name(), "hash-2-100");
  }

  @Test
  void without_a_chunker_documents_are_cut_along_their_structure() {
    List<EvalRun> runs = experiment.run(Map.of("usual", Setup.of(embedder)));
    assertThat(runs.get(0).settings()).containsEntry("chunks", "2").containsEntry("cutTexts", "0");
  }

  @Test
  void the_runs_are_the_same_whatever_the_order_and_the_threads() {
    Map<String, Setup> setups =
        new TreeMap<>(
            Map.of(
                "bm25",
                usual.withRetriever(IndexedCorpus::bm25),
                "whole",
                usual.withChunker(WHOLE)));
    Evaluator eight = Evaluator.of(Library.questions()).metrics("RR@10").threads(8);
    assertThat(Experiment.of(Library.DOCUMENTS, eight).run(new TreeMap<>(setups).descendingMap()))
        .isEqualTo(experiment.run(setups));
  }

  @Test
  void a_text_of_a_folder_is_one_chunk() {
    BeirFolder folder =
        new BeirFolder(
            "f",
            Library.DOCUMENTS,
            new QuestionSet(List.of()),
            new TreeMap<>(),
            new BeirFolder.LeftOut(List.of(), List.of(), List.of()),
            new Fingerprint("", ""));
    Experiment ofTexts = Experiment.of(folder, Evaluator.of(folder));
    assertThat(ofTexts.run(Map.of("x", Setup.of(embedder))).get(0).settings())
        .containsEntry("chunks", "2");
    assertThatThrownBy(() -> ofTexts.run(Map.of("x", usual)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("need a setup without a chunker");
  }

  @Test
  void progress_is_heard_of_embedding_and_of_each_run() {
    List<String> heard = new ArrayList<>();
    Evaluator telling =
        Evaluator.of(Library.questions())
            .listener((work, done, total) -> heard.add(work + " " + done + "/" + total));
    Experiment.of(Library.DOCUMENTS, telling).run(Map.of("x", usual));
    assertThat(heard).containsExactly("embed 6/6", "x 1/4", "x 2/4", "x 3/4", "x 4/4");
  }
}
