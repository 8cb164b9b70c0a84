package dev.chiffon.eval.testing;

import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.eval.data.EvalRun;
import java.util.List;

/** The entry to assertions on runs and on chunks, in the style of AssertJ. */
public final class EvalAssertions {
  private EvalAssertions() {}

  /** Returns assertions on a run. */
  public static EvalRunAssert assertThat(EvalRun run) {
    return new EvalRunAssert(run);
  }

  /** Returns assertions on what {@code chunker} makes of {@code document}. */
  public static ChunksAssert assertThatChunks(Chunker chunker, Document document) {
    return assertThatChunks(document, chunker.chunk(document));
  }

  /** Returns assertions on chunks of {@code document}, in the order given. */
  public static ChunksAssert assertThatChunks(Document document, List<Chunk> chunks) {
    return new ChunksAssert(document, chunks);
  }
}
