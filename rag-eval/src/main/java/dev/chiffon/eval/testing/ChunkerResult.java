package dev.chiffon.eval.testing;

import dev.chiffon.eval.compare.Summary;
import dev.chiffon.eval.data.EvalRun;

/**
 * What one chunker reached in a {@link ChunkerComparison}.
 *
 * @param chunker the chunker's name
 * @param summary mean of the asked metric and its 95 % interval
 * @param run the result of each question
 */
public record ChunkerResult(String chunker, Summary summary, EvalRun run) {}
