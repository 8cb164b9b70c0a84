package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.embed.ChunkEmbedder.Input;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateChunkingTest {
  /** Six chunks of two words each. */
  private static final Document DOCUMENT =
      Document.ofText("d", "a1 a2 b1 b2 c1 c2 d1 d2 e1 e2 f1 f2");

  private static List<Chunk> chunks(Document document) {
    List<Span> spans = new ArrayList<>();
    for (int start = 0; start < document.text().length(); start += 6) {
      spans.add(new Span(start, start + 5));
    }
    return Chunk.allOf(document, spans);
  }

  private static List<String> seen(int maxTokens) {
    ChunkEmbedder late = new LateChunking(new HashEmbedder(8, maxTokens));
    return late.inputs(DOCUMENT, chunks(DOCUMENT)).stream()
        .map(input -> input.text() + " / " + input.part().of(input.text()))
        .toList();
  }

  @Test
  void a_chunk_is_seen_in_its_whole_section_if_that_fits() {
    assertThat(seen(12))
        .hasSize(6)
        .allMatch(seen -> seen.startsWith(DOCUMENT.text() + " / "))
        .last()
        .asString()
        .endsWith("/ f1 f2");
  }

  @Test
  void a_longer_section_is_seen_in_windows_that_overlap_by_half() {
    assertThat(seen(8))
        .containsExactly(
            "a1 a2 b1 b2 c1 c2 d1 d2 / a1 a2",
            "a1 a2 b1 b2 c1 c2 d1 d2 / b1 b2",
            "a1 a2 b1 b2 c1 c2 d1 d2 / c1 c2",
            "c1 c2 d1 d2 e1 e2 f1 f2 / d1 d2",
            "c1 c2 d1 d2 e1 e2 f1 f2 / e1 e2",
            "c1 c2 d1 d2 e1 e2 f1 f2 / f1 f2");
  }

  @Test
  void a_chunk_that_fills_the_window_is_seen_alone() {
    assertThat(seen(2)).first().isEqualTo("a1 a2 / a1 a2");
    assertThat(seen(3)).last().isEqualTo("f1 f2 / f1 f2");
  }

  @Test
  void a_section_is_seen_under_its_headings_and_apart_from_the_next() {
    String text = "A\na1 a2\nB\nb1 b2\nb3 b4";
    List<Block> blocks =
        List.of(
            new Block.Heading(new Span(0, 1), 1),
            new Block.Paragraph(new Span(2, 7)),
            new Block.Heading(new Span(8, 9), 1),
            new Block.Paragraph(new Span(10, 15)),
            new Block.Paragraph(new Span(16, 21)));
    Document document =
        new Document("d", text, blocks, Layout.none(), Metadata.empty().with(Metadata.TITLE, "T"));
    List<Chunk> chunks =
        Chunk.allOf(document, List.of(new Span(0, 7), new Span(10, 15), new Span(16, 21)));
    assertThat(new LateChunking(new HashEmbedder()).inputs(document, chunks))
        .containsExactly(
            new Input("T\nA\na1 a2", new Span(2, 9)),
            new Input("T > B\nb1 b2\nb3 b4", new Span(6, 11)),
            new Input("T > B\nb1 b2\nb3 b4", new Span(12, 17)));
  }

  @Test
  void the_embedding_of_a_chunk_is_the_mean_of_its_tokens() {
    HashEmbedder embedder = new HashEmbedder();
    LateChunking late = new LateChunking(embedder);
    List<Embedding> found = late.embed(late.inputs(DOCUMENT, chunks(DOCUMENT)));
    Embedding alone = embedder.embed(List.of("c1 c2"), Embedder.Role.DOCUMENT).get(0);
    assertThat(found.get(2).cosine(alone)).isGreaterThan(0.999);
    assertThat(found.get(3).cosine(alone)).isLessThan(0.9);
  }

  @Test
  void a_chunk_in_its_section_is_not_embedded_as_it_is_alone() {
    String text = "Berlin is the capital of Germany. The city has 3.7 million inhabitants.";
    Document document = Document.ofText("d", text);
    int border = text.indexOf("The city");
    List<Chunk> chunks =
        Chunk.allOf(document, List.of(new Span(0, border - 1), new Span(border, text.length())));
    try (OnnxEmbedder embedder = OnnxEmbedder.miniLm()) {
      LateChunking late = new LateChunking(embedder);
      Embedding city = late.embed(late.inputs(document, chunks)).get(1);
      Embedding alone =
          embedder.embed(List.of(chunks.get(1).text()), Embedder.Role.DOCUMENT).get(0);
      Embedding berlin = embedder.embed(List.of("Berlin"), Embedder.Role.QUERY).get(0);
      assertThat(city.cosine(berlin)).isGreaterThan(alone.cosine(berlin) + 0.1);
    }
  }

  @Test
  void a_chunk_that_is_too_long_is_refused_with_its_position() {
    LateChunking late = new LateChunking(new HashEmbedder(8, 1));
    assertThatExceptionOfType(TextTooLongException.class)
        .isThrownBy(() -> late.embed(late.inputs(DOCUMENT, chunks(DOCUMENT))))
        .returns(0, TextTooLongException::position)
        .returns(2, TextTooLongException::tokens);
  }
}
