package dev.chiffon.examples.cli;

import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.examples.cli.view.ChunksJson;
import dev.chiffon.examples.cli.view.ChunksText;
import dev.chiffon.examples.cli.view.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows how a file is cut. */
@Command(
    name = "chunks",
    description = {
      "Shows the chunks that the index would have of a file, each with its place, its headings and"
          + " its tokens.",
      ""
    })
final class ChunksCommand implements Callable<Integer> {
  private final Surroundings here;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private OneFile file = new OneFile();
  @Mixin private Output output = new Output();

  ChunksCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    ChunksJson view = cut(file.read(spec));
    if (output.json()) {
      Json.print(view, here.out());
    } else {
      ChunksText.print(view, here.out(), here.columns());
    }
    return Conventions.DONE;
  }

  private static ChunksJson cut(Document document) {
    try (Embedder embedder = OnnxEmbedder.miniLm()) {
      StructuralChunker chunker = new StructuralChunker(ChunkSize.of(embedder));
      return ChunksJson.of(document, chunker.chunk(document), embedder.tokens());
    }
  }
}
