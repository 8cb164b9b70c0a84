package dev.chiffon.core.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.embed.HashEmbedder;
import dev.chiffon.core.embed.OnnxEmbedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The promises of every chunker over real texts, counted as MiniLM counts. The texts are not part
 * of the project: they are looked for in the folder that the system property {@code chiffon.shared}
 * names, or in one called {@code shared} beside the checkout.
 */
@Tag("slow")
class CorporaTest {

  /** The chunkers, as a user would make them. */
  enum Kind {
    STRUCTURAL,
    STRUCTURAL_WITH_OVERLAP,
    SENTENCES,
    SENTENCES_WITH_OVERLAP,
    FIXED_SIZE_WITH_OVERLAP,
    RECURSIVE,
    SENTENCE_WINDOWS,
    PARENTS_AND_CHILDREN,
    SEMANTIC,
    CLUSTERS;

    Chunker chunker(ChunkSize size) {
      return switch (this) {
        case STRUCTURAL -> new StructuralChunker(size);
        case STRUCTURAL_WITH_OVERLAP -> new StructuralChunker(size).withOverlap(1);
        case SENTENCES -> new SentenceChunker(size);
        case SENTENCES_WITH_OVERLAP -> new SentenceChunker(size).withOverlap(1);
        case FIXED_SIZE_WITH_OVERLAP -> new FixedSizeChunker(size).withOverlap(20);
        case RECURSIVE -> new RecursiveChunker(size);
        case SENTENCE_WINDOWS -> new SentenceWindowChunker(size);
        case PARENTS_AND_CHILDREN -> new ParentChildChunker(parents(size), size);
        case SEMANTIC -> new SemanticChunker(size, new HashEmbedder());
        case CLUSTERS -> new ClusterChunker(size, new HashEmbedder());
      };
    }

    private static ChunkSize parents(ChunkSize children) {
      return new ChunkSize(4 * children.target(), 8 * children.target(), children.counter());
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_promise_holds_on_real_texts(Kind kind) throws IOException {
    List<Document> documents = documents();
    try (OnnxEmbedder embedder = OnnxEmbedder.miniLm()) {
      ChunkSize size = ChunkSize.of(embedder);
      SizedChunker contract = new SizedChunker(kind.chunker(size), size);
      IntSummaryStatistics tokens = new IntSummaryStatistics();
      for (Document document : documents) {
        contract.requirePromises(document);
        for (Chunk chunk : contract.chunker().chunk(document)) {
          tokens.accept(embedder.tokens().count(chunk.text()));
        }
      }
      assertThat(tokens.getMax()).isLessThanOrEqualTo(embedder.maxTokens());
      System.out.printf(
          Locale.ROOT,
          "%s: %d documents, %d chunks, tokens a chunk: mean %.1f, least %d, most %d%n",
          kind,
          documents.size(),
          tokens.getCount(),
          tokens.getAverage(),
          tokens.getMin(),
          tokens.getMax());
    }
  }

  private static List<Document> documents() throws IOException {
    Optional<Path> chunking =
        Stream.of(System.getProperty("chiffon.shared", "../shared"), "../shared", "../../shared")
            .map(folder -> Path.of(folder, "data", "chunking"))
            .filter(Files::isDirectory)
            .findFirst();
    assumeTrue(chunking.isPresent(), "the folder 'shared' is not there");
    try (Stream<Path> files = Files.walk(chunking.orElseThrow())) {
      List<Path> corpora =
          files
              .filter(file -> file.toString().contains("corpora"))
              .filter(file -> file.toString().endsWith(".md"))
              .sorted()
              .toList();
      assertThat(corpora).isNotEmpty();
      return corpora.stream().map(CorporaTest::document).toList();
    }
  }

  private static Document document(Path file) {
    try {
      return Document.ofText(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
