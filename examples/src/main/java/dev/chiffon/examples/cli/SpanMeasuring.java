package dev.chiffon.examples.cli;

import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.eval.Evaluator;
import dev.chiffon.eval.IndexedCorpus;
import dev.chiffon.eval.chunking.PrecisionOmega;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.JudgedQuestion;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Score;
import dev.chiffon.eval.data.SpanFolder;
import dev.chiffon.examples.cli.view.CorpusJson;
import dev.chiffon.examples.cli.view.Measured;
import dev.chiffon.examples.cli.view.SystemRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures chunkers and retrievers on documents whose answers are marked by characters. */
final class SpanMeasuring implements Measuring {
  private static final List<String> METRICS = List.of("SpanRecall", "SpanPrecision", "SpanIoU");

  private final Surroundings here;
  private final Path directory;
  private final List<RetrieverChoice> retrievers;
  private final List<ChunkerChoice> chunkers;
  private final List<String> metrics;

  /** Checks the options; reads nothing yet. */
  SpanMeasuring(
      Surroundings here,
      Path directory,
      List<RetrieverChoice> retrievers,
      ChunkingOptions chunking) {
    this.here = here;
    this.directory = Places.requireFolder("--spans", directory);
    this.retrievers = retrievers;
    this.chunkers = chunking.chunkers();
    this.metrics =
        METRICS.stream()
            .flatMap(metric -> chunking.cutoffs().stream().map(cutoff -> metric + cutoff))
            .toList();
  }

  @Override
  public int systems() {
    return retrievers.size() * chunkers.size();
  }

  @Override
  public Measured measure() {
    SpanFolder folder = SpanFolder.read(directory);
    List<SystemRun> systems = new ArrayList<>();
    try (Progress progress = new Progress(here);
        KeptEmbeddings embedder = KeptEmbeddings.of(here)) {
      for (ChunkerChoice choice : chunkers) {
        systems.addAll(measure(choice, folder, embedder.embedder(), progress));
      }
      EvalRun first = systems.get(0).run();
      return new Measured(
          CorpusJson.of("spans", directory, first, folder.documents().size())
              .withTexts(embedder.embeddedTexts(), 0),
          Optional.empty(),
          Stream.concat(metrics.stream(), Stream.of(PrecisionOmega.NAME)).toList(),
          systems,
          List.of());
    }
  }

  private List<SystemRun> measure(
      ChunkerChoice choice, SpanFolder folder, Embedder embedder, Progress progress) {
    Chunker chunker = choice.chunker(embedder);
    Evaluator evaluator =
        Evaluator.of(folder.questions())
            .metrics(metrics.toArray(String[]::new))
            .tokens(embedder.tokens())
            .settings(Map.of("chunker", choice.toString(), "embedder", embedder.name()))
            .listener(progress::measured);
    List<SystemRun> systems = new ArrayList<>();
    try (IndexedCorpus corpus =
        IndexedCorpus.of(folder.documents(), chunker, embedder, progress::measured)) {
      Map<String, Score> omega = omega(folder, corpus.chunks());
      SystemRun.Chunks counted = counted(corpus.chunks(), embedder);
      for (RetrieverChoice retriever : retrievers) {
        String name = choice + " " + retriever;
        EvalRun run = evaluator.evaluate(name, retriever.over(corpus));
        systems.add(new SystemRun(with(run, omega), Optional.of(counted), List.of()));
      }
    }
    return systems;
  }

  private static Map<String, Score> omega(SpanFolder folder, List<Chunk> chunks) {
    PrecisionOmega omega = PrecisionOmega.over(chunks);
    return folder.questions().questions().stream()
        .collect(
            Collectors.toMap(
                (JudgedQuestion each) -> each.question().id(),
                each -> omega.score(each.relevant())));
  }

  private static SystemRun.Chunks counted(List<Chunk> chunks, Embedder embedder) {
    double mean =
        chunks.stream()
            .mapToInt(chunk -> embedder.tokens().count(chunk.text()))
            .average()
            .orElse(0);
    return new SystemRun.Chunks(chunks.size(), mean);
  }

  private static EvalRun with(EvalRun run, Map<String, Score> omega) {
    List<QuestionResult> results =
        run.results().stream()
            .map(
                result ->
                    with(
                        result, omega.getOrDefault(result.id(), result.score(PrecisionOmega.NAME))))
            .toList();
    return new EvalRun(run.system(), run.settings(), run.fingerprint(), results);
  }

  private static QuestionResult with(QuestionResult result, Score omega) {
    Map<String, Score> scores = new TreeMap<>(result.scores());
    scores.put(PrecisionOmega.NAME, omega);
    return new QuestionResult(
        result.id(), result.question(), result.expected(), result.tags(), scores);
  }
}
