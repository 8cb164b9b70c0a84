package dev.chiffon.examples.chunks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.ClusterChunker;
import dev.chiffon.core.chunk.FixedSizeChunker;
import dev.chiffon.core.chunk.RecursiveChunker;
import dev.chiffon.core.chunk.SemanticChunker;
import dev.chiffon.core.chunk.SentenceChunker;
import dev.chiffon.core.chunk.SentenceWindowChunker;
import dev.chiffon.core.chunk.SizedChunker;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.core.embed.ContextualText;
import dev.chiffon.core.embed.HashEmbedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import dev.chiffon.ingest.Folder;
import dev.chiffon.ingest.parse.IngestException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Cuts every document that we measure with by every chunker, at MiniLM's limit; the documents lie
 * beside the checkout, or do not.
 */
@Tag("slow")
class ParsedDocumentsTest {

  @Test
  void every_chunker_keeps_its_promises_on_every_document_that_can_be_parsed() {
    Optional<Path> documents = documents();
    assumeTrue(documents.isPresent(), "the documents are not there");
    int parsed = 0;
    try (OnnxEmbedder embedder = OnnxEmbedder.miniLm()) {
      List<SizedChunker> chunkers = chunkers(ChunkSize.of(embedder));
      Folder folder = Folder.of(documents.get()).exclude("**/*.gt.*", "SOURCE.md");
      for (DocumentSource.Entry entry : folder.entries()) {
        Optional<Document> document = load(entry);
        document.ifPresent(
            present -> chunkers.forEach(chunker -> require(chunker, present, embedder)));
        parsed += document.isPresent() ? 1 : 0;
      }
    }
    assertThat(parsed).as("documents parsed").isGreaterThan(500);
  }

  private static List<SizedChunker> chunkers(ChunkSize size) {
    return List.of(
        new SizedChunker(new StructuralChunker(size), size),
        new SizedChunker(new StructuralChunker(size).withOverlap(1), size),
        new SizedChunker(new SentenceChunker(size), size),
        new SizedChunker(new FixedSizeChunker(size).withOverlap(20), size),
        new SizedChunker(new RecursiveChunker(size), size),
        new SizedChunker(new SentenceWindowChunker(size), size),
        new SizedChunker(new SemanticChunker(size, new HashEmbedder()), size),
        new SizedChunker(new ClusterChunker(size, new HashEmbedder()), size));
  }

  private static void require(SizedChunker contracted, Document document, OnnxEmbedder embedder) {
    contracted.requirePromises(document);
    assertThat(contracted.chunker().chunk(document))
        .allSatisfy(
            chunk ->
                assertThat(embedder.tokens().count(ContextualText.of(chunk, embedder)))
                    .isLessThanOrEqualTo(embedder.maxTokens()));
  }

  private static Optional<Document> load(DocumentSource.Entry entry) {
    try {
      return Optional.of(entry.load(Deadline.never()));
    } catch (IngestException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> documents() {
    return Stream.of(System.getProperty("chiffon.shared", "../shared"), "../shared", "../../shared")
        .map(folder -> Path.of(folder, "data", "ingest", "dev"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
