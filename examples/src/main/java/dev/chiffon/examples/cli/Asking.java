package dev.chiffon.examples.cli;

import dev.chiffon.core.Rag;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Trace;
import dev.chiffon.core.index.IndexReport;
import java.nio.file.Path;
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
   * @param trace the answer, and how it came about
   * @param documents how many documents the index holds
   * @param chunks how many chunks the index holds
   */
  record Result(Optional<IndexReport> report, Trace trace, int documents, int chunks) {}

  /** Brings the index in step, showing how far that is, and asks. */
  Result ask(Surroundings here) {
    try (Progress progress = new Progress(here);
        Rag rag =
            Rag.builder().directory(directory).contextTokens(budget).listener(progress).build()) {
      Optional<IndexReport> report = documents.map(rag::index);
      progress.hide();
      Trace trace = rag.trace(question);
      return new Result(report, trace, rag.documentCount(), rag.chunkCount());
    }
  }
}
