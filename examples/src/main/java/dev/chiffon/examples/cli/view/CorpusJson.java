package dev.chiffon.examples.cli.view;

import dev.chiffon.eval.data.EvalRun;
import java.nio.file.Path;

/**
 * What was measured on, for JSON.
 *
 * @param kind {@code questions}, {@code beir} or {@code spans}
 * @param path the file or folder, as an absolute path
 * @param documents how many documents there are
 * @param questions how many questions there are
 * @param unanswerable how many of them should be refused; these are not asked
 * @param embeddedTexts how many texts went through the embedder, kept ones not counted
 * @param cutTexts of how many texts the embedder saw the beginning only
 */
public record CorpusJson(
    String kind,
    String path,
    int documents,
    int questions,
    int unanswerable,
    long embeddedTexts,
    int cutTexts) {

  /** Returns the view, with nothing embedded and nothing cut. */
  public static CorpusJson of(String kind, Path path, EvalRun run, int documents) {
    return new CorpusJson(
        kind,
        path.toAbsolutePath().normalize().toString(),
        documents,
        run.results().size(),
        run.refusals(),
        0,
        0);
  }

  /** Returns the same after texts were embedded. */
  public CorpusJson withTexts(long embedded, int cut) {
    return new CorpusJson(kind, path, documents, questions, unanswerable, embedded, cut);
  }
}
