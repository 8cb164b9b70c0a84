package dev.chiffon.eval;

import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.rerank.Reranker;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.eval.data.BeirFolder;
import dev.chiffon.eval.data.SpanFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder of labelled questions, indexed, with the metrics that suit it: nDCG@10 of a folder of
 * BEIR, recall within budgets of tokens where spans are marked.
 */
record MeasuredFolder(String name, IndexedCorpus corpus, Evaluator evaluator)
    implements AutoCloseable {
  static final int CANDIDATES = 50;

  static MeasuredFolder read(Path path, Embedder embedder) {
    if (!Files.isDirectory(path.resolve("corpora"))) {
      BeirFolder folder = BeirFolder.read(path);
      return new MeasuredFolder(
          folder.name(),
          IndexedCorpus.of(folder, embedder),
          Evaluator.of(folder).metrics("nDCG@10"));
    }
    SpanFolder folder = SpanFolder.read(path);
    return new MeasuredFolder(
        folder.name(),
        IndexedCorpus.of(
            folder.documents(), new StructuralChunker(ChunkSize.of(embedder)), embedder),
        Evaluator.of(folder.questions())
            .tokens(embedder.tokens())
            .metrics("SpanRecall@500tokens", "SpanRecall@1000tokens", "SpanRecall@2000tokens"));
  }

  /** Returns the retriever with its best 50, or as many as are wanted, in another order. */
  Retriever reranked(Retriever retriever, Reranker reranker) {
    return corpus.reranked(retriever, reranker);
  }

  @Override
  public void close() {
    corpus.close();
  }
}
