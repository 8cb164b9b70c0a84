package dev.chiffon.eval;

import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.embed.ChunkEmbedder;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.eval.data.BeirFolder;
import dev.chiffon.eval.data.EvalRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Compares ways to retrieve on the same documents and questions: chunkers, embedders, retrievers,
 * rerankers, or all at once. Immutable.
 *
 * <pre>{@code
 * Setup usual = Setup.of(embedder);
 * List<EvalRun> runs =
 *     Experiment.of(documents, Evaluator.of(questions))
 *         .run(Map.of("hybrid", usual, "bm25", usual.withRetriever(IndexedCorpus::bm25)));
 * }</pre>
 */
public final class Experiment {

  /** What makes an index: setups that share both share it. */
  private record Parts(
      Embedder embedder, Optional<Chunker> chunker, Optional<ChunkEmbedder> chunkEmbedder) {
    static Parts of(Setup setup) {
      return new Parts(setup.embedder(), setup.chunker(), setup.chunkEmbedder());
    }
  }

  private final Evaluator evaluator;
  private final Function<Parts, IndexedCorpus> indexing;

  private Experiment(Evaluator evaluator, Function<Parts, IndexedCorpus> indexing) {
    this.evaluator = evaluator;
    this.indexing = indexing;
  }

  /** Returns an experiment on documents and an evaluator's questions about them. */
  public static Experiment of(List<Document> documents, Evaluator evaluator) {
    List<Document> copy = List.copyOf(documents);
    return new Experiment(
        evaluator,
        parts ->
            IndexedCorpus.of(
                copy,
                parts.chunker.orElseGet(() -> new StructuralChunker(ChunkSize.of(parts.embedder))),
                parts.chunkEmbedder.orElseGet(() -> ChunkEmbedder.contextual(parts.embedder)),
                evaluator.listener()));
  }

  /**
   * Returns an experiment on the texts of a folder, each of them one chunk, and an evaluator's
   * questions about them.
   */
  public static Experiment of(BeirFolder folder, Evaluator evaluator) {
    return new Experiment(
        evaluator,
        parts -> {
          if (parts.chunker.isPresent() || parts.chunkEmbedder.isPresent()) {
            throw new IllegalArgumentException(
                "need a setup without a chunker: a text of folder '%s' is one chunk"
                    .formatted(folder.name()));
          }
          return IndexedCorpus.of(folder, parts.embedder, evaluator.listener());
        });
  }

  /**
   * Returns the run of each setup, by name ascending. Documents are cut and embedded once for all
   * setups with the same chunker and embedder. The runs' settings say the embedder's name, the
   * number of chunks, and how many texts were cut for the embedder.
   *
   * @param setups by the names that the runs shall have
   * @throws EvaluationException if a retriever fails; it names the question
   */
  public List<EvalRun> run(Map<String, Setup> setups) {
    Map<Parts, Map<String, Setup>> byParts = new LinkedHashMap<>();
    new TreeMap<>(setups)
        .forEach(
            (name, setup) ->
                byParts
                    .computeIfAbsent(Parts.of(setup), parts -> new TreeMap<>())
                    .put(name, setup));
    List<EvalRun> runs = new ArrayList<>();
    byParts.forEach((parts, sharing) -> runs.addAll(run(parts, sharing)));
    return runs.stream().sorted(Comparator.comparing(EvalRun::system)).toList();
  }

  private List<EvalRun> run(Parts parts, Map<String, Setup> setups) {
    try (IndexedCorpus corpus = indexing.apply(parts)) {
      Map<String, Retriever> retrievers = new TreeMap<>();
      setups.forEach((name, setup) -> retrievers.put(name, setup.over(corpus)));
      return evaluator.settings(settings(parts, corpus)).evaluate(retrievers);
    }
  }

  private static Map<String, String> settings(Parts parts, IndexedCorpus corpus) {
    return Map.of(
        "embedder", parts.embedder.name(),
        "chunks", Integer.toString(corpus.chunkCount()),
        "cutTexts", Integer.toString(corpus.cutTexts()));
  }
}
