package dev.chiffon.eval.testing;

import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.lexical.Bm25Config;
import dev.chiffon.core.lexical.Bm25Index;
import dev.chiffon.core.lexical.LexicalIndex;
import dev.chiffon.core.retrieve.LexicalRetriever;
import dev.chiffon.eval.Evaluator;
import dev.chiffon.eval.IndexedCorpus;
import dev.chiffon.eval.compare.Summary;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.JudgedQuestions;
import java.util.List;
import java.util.Optional;

/**
 * The same documents and questions for chunker after chunker.
 *
 * @param documents the documents that are cut
 * @param questions the questions, judged in the documents
 * @param metric the metric taken
 * @param embedder for retrieval by meaning too; none for retrieval by words alone
 */
record ChunkerTrial(
    List<Document> documents,
    JudgedQuestions questions,
    String metric,
    Optional<Embedder> embedder) {

  ChunkerTrial {
    documents = List.copyOf(documents);
  }

  ChunkerResult of(String name, Chunker chunker) {
    EvalRun run =
        embedder.isPresent() ? hybrid(name, chunker, embedder.get()) : byWords(name, chunker);
    return new ChunkerResult(name, Summary.of(run, metric), run);
  }

  private EvalRun hybrid(String name, Chunker chunker, Embedder embedder) {
    try (IndexedCorpus corpus = IndexedCorpus.of(documents, chunker, embedder)) {
      return evaluator().evaluate(name, corpus.standard());
    }
  }

  private EvalRun byWords(String name, Chunker chunker) {
    List<Chunk> chunks =
        documents.stream().flatMap(document -> chunker.chunk(document).stream()).toList();
    try (LexicalIndex words = Bm25Index.inMemory(Bm25Config.defaults())) {
      words.upsert(chunks);
      return evaluator().evaluate(name, new LexicalRetriever(words));
    }
  }

  private Evaluator evaluator() {
    return Evaluator.of(questions).metrics(metric);
  }
}
