package dev.chiffon.examples.programs;

import dev.chiffon.core.Rag;
import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Span;
import dev.chiffon.ingest.Folder;
import java.nio.file.Path;
import java.util.List;

/** A chunker of one's own: a chunk for each paragraph, list item or other block. */
public final class CustomChunker {
  private CustomChunker() {}

  /** Takes the folder of the documents. */
  public static void main(String[] args) {
    Path documents = Path.of(args[0]);
    // tag::chunker[]
    Chunker chunker =
        document -> {
          List<Span> spans =
              document.blocks().stream()
                  .filter(block -> !(block instanceof Block.Furniture))
                  .map(Block::span)
                  .toList();
          return Chunk.allOf(document, spans);
        };

    try (Rag rag = Rag.builder().chunker(chunker).build()) {
      rag.index(Folder.of(documents).include("*.md"));
      for (Retrieved found : rag.retrieve(Question.of("Who pays for the train?"), 3)) {
        System.out.println(found.chunk().id() + ": " + found.chunk().text());
      }
    }
    // end::chunker[]
  }
}
