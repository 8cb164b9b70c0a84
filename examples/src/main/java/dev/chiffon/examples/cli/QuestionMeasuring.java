package dev.chiffon.examples.cli;

import dev.chiffon.core.Rag;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.core.data.UnreadableDocumentException;
import dev.chiffon.core.index.IndexReport;
import dev.chiffon.eval.Evaluator;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.InvalidDataFileException;
import dev.chiffon.eval.data.JudgedQuestions;
import dev.chiffon.eval.data.LabelledQuestion;
import dev.chiffon.eval.data.QuestionFile;
import dev.chiffon.eval.data.QuestionSet;
import dev.chiffon.examples.cli.view.CorpusJson;
import dev.chiffon.examples.cli.view.Measured;
import dev.chiffon.examples.cli.view.SystemRun;
import dev.chiffon.ingest.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures the pipeline as it is on questions about documents. */
final class QuestionMeasuring implements Measuring {
  private final Surroundings here;
  private final Path file;
  private final Folder documents;
  private final Path directory;
  private final List<String> metrics;
  private final int k;

  /** Checks the options; reads nothing yet. */
  QuestionMeasuring(
      Surroundings here, Path file, Folder documents, Path directory, RetrievalOptions options) {
    this.here = here;
    RunFiles.requireFile("QUESTIONS.jsonl", file);
    this.file = file;
    this.documents = documents;
    this.directory = directory;
    this.metrics = options.metrics();
    this.k = options.k();
  }

  @Override
  public int systems() {
    return 1;
  }

  @Override
  public Measured measure() {
    QuestionSet questions = QuestionFile.read(file);
    requireAnywhere(questions);
    try (Progress progress = new Progress(here);
        Rag rag = Rag.builder().directory(directory).listener(progress).build()) {
      IndexReport report = rag.index(documents);
      List<Document> texts = texts(progress);
      JudgedQuestions judged = questions.judgedIn(texts);
      EvalRun run =
          Evaluator.of(judged)
              .metrics(metrics.toArray(String[]::new))
              .settings(Map.of("k", Integer.toString(k)))
              .listener(progress::measured)
              .evaluate("default", Depth.limit(rag::retrieve, k));
      return new Measured(
          CorpusJson.of("questions", file, run, texts.size()),
          Optional.of(report),
          metrics,
          List.of(SystemRun.of(run)),
          List.of());
    }
  }

  /**
   * The chunks of an index do not say their document, so none would pass; a score of 0 would lie.
   */
  private void requireAnywhere(QuestionSet questions) {
    for (LabelledQuestion question : questions.questions()) {
      if (question.within().isPresent()) {
        throw new InvalidDataFileException(
            file,
            "need questions on all documents, got 'within' %s in question '%s'"
                .formatted(question.within().get(), question.id()));
      }
    }
  }

  /** Returns what could be read; the report names the others. */
  private List<Document> texts(Progress progress) {
    List<Document> texts = new ArrayList<>();
    List<? extends DocumentSource.Entry> entries = documents.entries();
    for (DocumentSource.Entry entry : entries) {
      try {
        texts.add(entry.load(Deadline.never()));
      } catch (UnreadableDocumentException e) {
        progress.step("Reading documents", e.documentId(), texts.size(), entries.size());
      }
      progress.step("Reading documents", entry.documentId(), texts.size(), entries.size());
    }
    return texts;
  }
}
