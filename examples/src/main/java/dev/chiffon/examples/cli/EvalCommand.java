package dev.chiffon.examples.cli;

import dev.chiffon.examples.cli.view.Measured;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures retrieval on labelled questions. */
@Command(
    name = "eval",
    description = {
      "Measures retrieval on labelled questions: on documents of your own with QUESTIONS, on a"
          + " collection of judged texts with --beir, or on documents with marked answers with"
          + " --spans. Every mean comes with its 95 %% interval.",
      "",
      "Retrievers: bm25 (words alone), dense (meaning alone, exact search), hybrid (both fused as"
          + " the pipeline does, and no later stage), default (all that the pipeline does unless"
          + " told otherwise: today hybrid without a reranker, so the two agree), all (bm25, dense"
          + " and default, and default compared with each of the other two).",
      "",
      "Chunkers: structural, sentence, recursive, fixed, each with the tokens its chunks are filled"
          + " up to, as in structural:200 (100 unless told), all (the four of them).",
      "",
      "What is embedded for --beir and --spans is kept in examples/.chiffon/embeddings.",
      ""
    })
final class EvalCommand implements Callable<Integer> {
  private final Surroundings here;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "QUESTIONS.jsonl",
      description = "Questions with what is relevant to each, one JSON object a line.")
  private Optional<Path> questions = Optional.empty();

  @Option(
      names = "--docs",
      paramLabel = "SRC",
      description = "The documents that the questions are on; by default the sample documents.")
  private Optional<Path> docs = Optional.empty();

  @Option(names = "--index", paramLabel = "DIR", description = "The directory of their index.")
  private Optional<Path> index = Optional.empty();

  @Option(
      names = "--beir",
      paramLabel = "DIR",
      description = "Measure on texts in the layout of BEIR, each of them one chunk.")
  private Optional<Path> beir = Optional.empty();

  @Option(
      names = "--spans",
      paramLabel = "DIR",
      description = "Measure on documents whose answers are marked by characters.")
  private Optional<Path> spans = Optional.empty();

  @Mixin private Globs globs = new Globs();
  @Mixin private RetrievalOptions retrieval = new RetrievalOptions();
  @Mixin private ChunkingOptions chunking = new ChunkingOptions();
  @Mixin private RunFiles files = new RunFiles();
  @Mixin private Output output = new Output();

  EvalCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    Measuring measuring = Conventions.argument(spec, this::checked);
    Measured measured = measuring.measure();
    Optional<GateResult> gate = files.write(measured);
    new EvalPrinter(here, output.json()).print(measured, gate);
    return gate.map(GateResult::exitCode).orElse(Conventions.DONE);
  }

  private Measuring checked() {
    if (List.of(questions, beir, spans).stream().filter(Optional::isPresent).count() != 1) {
      throw new IllegalArgumentException("need QUESTIONS.jsonl, or --beir, or --spans");
    }
    Measuring measuring = measuring();
    files.check(measuring.systems());
    return measuring;
  }

  private Measuring measuring() {
    if (beir.isPresent()) {
      requireNone("--beir", List.of("--docs", "--index", "--include", "--exclude"));
      requireNone("--beir", ChunkingOptions.NAMES);
      return new BeirMeasuring(here, beir.get(), retrieval);
    }
    requireNone(spans.isPresent() ? "--spans" : "QUESTIONS.jsonl", List.of("--run", "--folds"));
    if (spans.isPresent()) {
      requireNone("--spans", List.of("--docs", "--index", "--include", "--exclude", "--k"));
      return new SpanMeasuring(here, spans.get(), retrieval.retrievers(), chunking);
    }
    requireNone("QUESTIONS.jsonl", ChunkingOptions.NAMES);
    requireNone("QUESTIONS.jsonl", List.of("--retriever"));
    return ownDocuments(questions.orElseThrow());
  }

  private Measuring ownDocuments(Path file) {
    Places places = new Places(here.examples());
    if (index.isPresent() && docs.isEmpty()) {
      throw new IllegalArgumentException("need --docs with --index, to look up what is quoted");
    }
    Path source = docs.orElseGet(places::samples);
    return new QuestionMeasuring(
        here,
        file,
        places.documents(source, globs),
        index.orElseGet(() -> places.indexOf(source, globs)),
        retrieval);
  }

  private void requireNone(String mode, List<String> options) {
    Map<String, ?> given = spec.optionsMap();
    for (String option : options) {
      if (given.containsKey(option)
          && spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw new IllegalArgumentException("need no " + option + " with " + mode);
      }
    }
  }
}
