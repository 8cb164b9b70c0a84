package dev.chiffon.examples.cli;

import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.examples.cli.view.ChunksJson;
import dev.chiffon.examples.cli.view.ChunksText;
import dev.chiffon.examples.cli.view.Json;
import dev.chiffon.examples.cli.view.html.ChunksHtml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how a file is cut. */
@Command(
    name = "chunks",
    description = {
      "Shows the chunks that the index would have of a file, each with its place, its headings and"
          + " its tokens.",
      "With --html, writes them into a page for a browser, with all that was kept of the file.",
      ""
    })
final class ChunksCommand implements Callable<Integer> {
  private final Surroundings here;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private OneFile file = new OneFile();
  @Mixin private Output output = new Output();

  @Option(
      names = "--html",
      paramLabel = "PAGE",
      description = "Write a page that shows the document as parsed, and where it is cut.")
  private Optional<Path> html = Optional.empty();

  ChunksCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    Document document = file.read(spec);
    try (Embedder embedder = OnnxEmbedder.miniLm()) {
      List<Chunk> chunks = new StructuralChunker(ChunkSize.of(embedder)).chunk(document);
      html.ifPresent(page -> write(page, ChunksHtml.of(document, chunks, embedder.tokens())));
      print(ChunksJson.of(document, chunks, embedder.tokens()));
    }
    return Conventions.DONE;
  }

  private void print(ChunksJson view) {
    if (output.json()) {
      Json.print(view, here.out());
    } else if (html.isEmpty()) {
      ChunksText.print(view, here.out(), here.columns());
    }
  }

  private static void write(Path page, String html) {
    try {
      Files.writeString(page, html);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + page, e);
    }
  }
}
