package dev.chiffon.examples.programs;

import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.eval.Evaluator;
import dev.chiffon.eval.Experiment;
import dev.chiffon.eval.Setup;
import dev.chiffon.eval.compare.Comparison;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.QuestionFile;
import dev.chiffon.eval.report.ComparisonTable;
import dev.chiffon.eval.report.RunTable;
import dev.chiffon.ingest.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decides between two sizes of chunks by measuring, on labelled questions. */
public final class CompareChunkSizes {
  private static final int COLUMNS = 80;

  private CompareChunkSizes() {}

  /** Takes the folder of the documents and the file of the questions. */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Path questions = Path.of(args[1]);
    // tag::compare[]
    List<Document> documents = new ArrayList<>();
    for (DocumentSource.Entry entry : Folder.of(folder).entries()) {
      documents.add(entry.load(Deadline.never()));
    }
    Evaluator evaluator =
        Evaluator.of(QuestionFile.read(questions).judgedIn(documents))
            .metrics("nDCG@10", "Recall@5");
    try (Embedder embedder = OnnxEmbedder.miniLm()) {
      Setup usual = Setup.of(embedder);
      Setup larger = usual.withChunker(new StructuralChunker(ChunkSize.of(200, embedder)));
      List<EvalRun> runs =
          Experiment.of(documents, evaluator)
              .run(Map.of("100 tokens", usual, "200 tokens", larger));
      System.out.println(RunTable.print(runs, COLUMNS));
      Comparison comparison = Comparison.of(runs.get(0), runs.subList(1, 2));
      System.out.println(ComparisonTable.print(comparison, COLUMNS));
    }
    // end::compare[]
  }
}
