package dev.chiffon.examples.cli;

import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.eval.Evaluator;
import dev.chiffon.eval.IndexedCorpus;
import dev.chiffon.eval.data.BeirFolder;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Split;
import dev.chiffon.eval.data.TrecRun;
import dev.chiffon.examples.cli.view.CorpusJson;
import dev.chiffon.examples.cli.view.Measured;
import dev.chiffon.examples.cli.view.SystemRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures retrievers on judged texts, each of them one chunk. */
final class BeirMeasuring implements Measuring {
  private final Surroundings here;
  private final Path directory;
  private final List<RetrieverChoice> retrievers;
  private final List<String> metrics;
  private final int k;
  private final Optional<Path> trec;
  private final Optional<Integer> folds;

  /** Checks the options; reads nothing yet. */
  BeirMeasuring(Surroundings here, Path directory, RetrievalOptions options) {
    this.here = here;
    this.directory = Places.requireFolder("--beir", directory);
    this.retrievers = options.retrievers();
    this.metrics = options.metrics();
    this.k = options.k();
    this.trec = options.run();
    this.folds = options.folds();
  }

  @Override
  public int systems() {
    return retrievers.size();
  }

  @Override
  public Measured measure() {
    BeirFolder folder = BeirFolder.read(directory);
    try (Progress progress = new Progress(here);
        KeptEmbeddings embedder = KeptEmbeddings.of(here);
        IndexedCorpus corpus = IndexedCorpus.of(folder, embedder.embedder(), progress::measured)) {
      Evaluator evaluator =
          Evaluator.of(folder)
              .metrics(metrics.toArray(String[]::new))
              .settings(Map.of("embedder", embedder.embedder().name(), "k", Integer.toString(k)))
              .listener(progress::measured);
      List<SystemRun> systems = new ArrayList<>();
      for (RetrieverChoice choice : retrievers) {
        Retriever retriever = Depth.limit(choice.over(corpus), k);
        EvalRun run = evaluator.evaluate(choice.toString(), retriever);
        systems.add(new SystemRun(run, Optional.empty(), parts(folder, run)));
        trec.ifPresent(file -> write(evaluator, run.system(), retriever, file));
      }
      EvalRun first = systems.get(0).run();
      return new Measured(
          CorpusJson.of("beir", directory, first, folder.documents().size())
              .withTexts(embedder.embeddedTexts(), corpus.cutTexts()),
          Optional.empty(),
          metrics,
          systems,
          Against.eachLeg(systems));
    }
  }

  private void write(Evaluator evaluator, String system, Retriever retriever, Path file) {
    new TrecRun(system, evaluator.rankings(system, retriever, k)).write(file);
  }

  private List<EvalRun> parts(BeirFolder folder, EvalRun run) {
    return folds
        .map(
            n ->
                folder.questions().folds(n, Split.Together.QUESTION).stream()
                    .map(
                        part ->
                            part(
                                run,
                                part.questions().stream()
                                    .map(each -> each.id())
                                    .collect(Collectors.toCollection(HashSet::new))))
                    .toList())
        .orElse(List.of());
  }

  private static EvalRun part(EvalRun run, Set<String> ids) {
    return new EvalRun(
        run.system(),
        run.settings(),
        run.fingerprint(),
        run.results().stream().filter(result -> ids.contains(result.id())).toList());
  }
}
