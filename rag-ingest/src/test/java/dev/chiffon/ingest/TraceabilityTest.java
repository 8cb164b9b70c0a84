package dev.chiffon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.Source;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every block, region and chunk stands where it says, and the same bytes give the same. */
class TraceabilityTest {
  private static final StructuralChunker CHUNKER =
      new StructuralChunker(new ChunkSize(100, 256, TraceabilityTest::words));

  @ParameterizedTest
  @EnumSource(FuzzTarget.class)
  void small_documents_can_be_traced(FuzzTarget target) {
    for (byte[] seed : FuzzedFiles.seeds(target)) {
      requireTraceable("a." + target.lowerCase(), () -> parsed(target, target.file(seed)));
    }
  }

  @Test
  @Tag("slow")
  void every_document_that_we_measure_with_can_be_traced() {
    Optional<Path> dev = SharedFiles.folder("dev");
    assumeTrue(dev.isPresent(), "the shared folder is not there");
    List<String> broken = new ArrayList<>();
    int traced = 0;
    for (DocumentSource.Entry entry :
        Folder.of(dev.get()).exclude("**/*.gt.*", "SOURCE.md").entries()) {
      try {
        Path file = dev.get().resolve(entry.documentId());
        traced += requireTraceable(entry.documentId(), () -> placed(file, loaded(entry)));
      } catch (AssertionError e) {
        broken.add(entry.documentId() + ": " + e.getMessage());
      }
    }
    assertThat(broken).isEmpty();
    assertThat(traced).isGreaterThan(400);
  }

  /** Returns 1 if there is a document, 0 if the file has none. */
  private static int requireTraceable(String id, Callable<Optional<Document>> parsing) {
    List<Optional<Document>> documents = fourAtOnce(parsing);
    for (Optional<Document> other : documents) {
      if (!other.equals(documents.get(0))) {
        throw new AssertionError("need the same document from the same bytes, for " + id);
      }
    }
    documents.get(0).ifPresent(TraceabilityTest::requireTraceable);
    return documents.get(0).isPresent() ? 1 : 0;
  }

  private static void requireTraceable(Document document) {
    Traceability.require(document);
    for (Chunk chunk : CHUNKER.chunk(document)) {
      if (!chunk.text().equals(chunk.span().of(document.text()))) {
        throw new AssertionError("need a chunk that is a slice, got " + chunk.span());
      }
      List<String> path = pathAt(document, chunk.span().start());
      if (!chunk.headingPath().equals(path)) {
        throw new AssertionError(
            "need the heading path %s of chunk %s, got %s"
                .formatted(path, chunk.span(), chunk.headingPath()));
      }
    }
  }

  /** Up from a place: the nearest heading, and each one of a higher rank than all nearer ones. */
  private static List<String> pathAt(Document document, int offset) {
    Deque<String> path = new ArrayDeque<>();
    int rank = Integer.MAX_VALUE;
    List<Block> blocks = document.blocks();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      boolean above = block.span().start() <= offset;
      if (above && block instanceof Block.Heading heading && heading.level() < rank) {
        rank = heading.level();
        path.addFirst(heading.span().of(document.text()));
      }
    }
    return List.copyOf(path);
  }

  private static List<Optional<Document>> fourAtOnce(Callable<Optional<Document>> parsing) {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Optional<Document>> documents = new ArrayList<>();
      for (Future<Optional<Document>> future :
          threads.invokeAll(List.of(parsing, parsing, parsing, parsing))) {
        documents.add(future.get());
      }
      return documents;
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      threads.shutdown();
    }
  }

  private static Optional<Document> parsed(FuzzTarget target, byte[] bytes) {
    try {
      return Optional.of(Parsers.standard().parse(Source.of("a." + target.lowerCase(), bytes)));
    } catch (IngestException e) {
      return Optional.empty();
    }
  }

  private static Optional<Document> loaded(DocumentSource.Entry entry) {
    try {
      return Optional.of(entry.load(Deadline.never()));
    } catch (IngestException e) {
      return Optional.empty();
    }
  }

  private static Optional<Document> placed(Path file, Optional<Document> document) {
    if (file.toString().endsWith(".pdf")) {
      document.ifPresent(found -> PdfBoxes.require(file, found));
    }
    return document;
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
  }
}
