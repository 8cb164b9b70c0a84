package dev.chiffon.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.SampleDocuments;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.chunk.WordTokens;
import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Box;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Page;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Region;
import dev.chiffon.core.data.Span;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCodecTest {

  @Test
  void a_document_of_every_kind_of_block_comes_back_equal() {
    Block.Cell cell = new Block.Cell(new Span(30, 32), 1, 2, 3);
    Block.Row row = new Block.Row(new Span(30, 34), List.of(cell));
    List<Block> blocks =
        List.of(
            new Block.Heading(new Span(0, 3), 9),
            new Block.Paragraph(new Span(4, 8)),
            new Block.ListItem(new Span(9, 12), 3, OptionalInt.of(-7)),
            new Block.ListItem(new Span(13, 15), 1, OptionalInt.empty()),
            new Block.Code(new Span(16, 20), "java"),
            new Block.Caption(new Span(21, 23)),
            new Block.Furniture(new Span(24, 28)),
            new Block.Table(new Span(30, 40), 1, List.of(row)));
    List<Page> pages = List.of(new Page(1, new Span(0, 20)), new Page(9, new Span(21, 40)));
    List<Part> parts = List.of(new Part(Part.Kind.SLIDE, 2, "Q3", new Span(3, 40)));
    List<Region> regions = List.of(new Region(new Span(4, 8), 9, new Box(-1.5f, 0, 200, 12.25f)));
    Layout layout = new Layout(pages, parts, regions);
    requireSame(new Document("d", " ".repeat(40), blocks, layout, Metadata.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\ud800", "a\udc00b\ud800", "👩‍👩‍👧🇫🇷e\u0301", "\u0000\uffff\r\n", "İıŞ"})
  void any_text_comes_back_unit_for_unit_even_half_a_surrogate_pair(String text) {
    requireSame(Document.ofText("id " + text + ".", text));
  }

  @Test
  void metadata_keeps_types_values_and_order() {
    Metadata metadata =
        Metadata.empty()
            .with("z", Long.MIN_VALUE)
            .with("a", -0.0)
            .with("nan", Double.NaN)
            .with("list", List.of("", "b"))
            .with("empty", List.of())
            .with("text", "");
    Document document = new Document("d", "", List.of(), Layout.none(), metadata);
    requireSame(document);
    assertThat(roundTrip(stored(document)).document().metadata().values().keySet())
        .containsExactly("z", "a", "nan", "list", "empty", "text");
  }

  @Test
  void every_sample_document_comes_back_with_its_chunks() {
    SampleDocuments.all().forEach(DocumentCodecTest::requireSame);
  }

  @Test
  void damaged_bytes_are_never_taken_for_whole_ones() {
    byte[] sealed = Checksums.seal(DocumentCodec.encode(stored(SampleDocuments.handbook())));
    long seed = 17;
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = sealed.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> Checksums.open(damaged))
          .as("seed %d, round %d", seed, i)
          .isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> Checksums.open(new byte[2])).isInstanceOf(IllegalStateException.class);
    assertThat(Checksums.open(Checksums.seal(new byte[0]))).isEmpty();
  }

  private static void requireSame(Document document) {
    StoredDocument stored = stored(document);
    assertThat(roundTrip(stored)).isEqualTo(stored);
  }

  private static StoredDocument stored(Document document) {
    ChunkSize size = new ChunkSize(40, 60, WordTokens.COUNTER);
    return new StoredDocument("src", "hash", document, new StructuralChunker(size).chunk(document));
  }

  private static StoredDocument roundTrip(StoredDocument stored) {
    return DocumentCodec.decode(DocumentCodec.encode(stored));
  }
}
