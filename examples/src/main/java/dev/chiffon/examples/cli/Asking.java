package dev.chiffon.examples.cli;

import dev.chiffon.core.Rag;
import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.index.IndexReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One question to one index.
 *
 * @param question the question
 * @param documents what the index is first brought in step with; empty to take it as it is
 * @param directory the directory of the index
 * @param budget the most tokens to answer from
 */
record Asking(
    Question question, Optional<? extends DocumentSource> documents, Path directory, int budget) {

  /**
   * What came of it.
   *
   * @param report how the index was brought in step
   * @param answer the answer
   * @param documents how many documents the index holds
   * @param chunks how many chunks the index holds
   * @param stages how long each stage of the question took
   */
  record Result(
      Optional<IndexReport> report,
      Answer answer,
      int documents,
      int chunks,
      Map<String, Duration> stages) {}

  /** Brings the index in step, showing how far that is, and asks. */
  Result ask(Surroundings here) {
    try (Progress progress = new Progress(here);
        Rag rag =
            Rag.builder().directory(directory).contextTokens(budget).listener(progress).build()) {
      Optional<IndexReport> report = documents.map(rag::index);
      progress.hide();
      Answer answer = rag.ask(question);
      return new Result(report, answer, rag.documentCount(), rag.chunkCount(), progress.stages());
    }
  }
}
