package dev.chiffon.ingest.parse;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Page;
import dev.chiffon.core.data.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the contract says of parsers with one mistake each. */
class BrokenParsersTest {
  private static final String TEXT = "The notice period is two months.";

  @Test
  void a_text_that_changes_is_told_with_offset_and_excerpt() {
    AtomicInteger calls = new AtomicInteger();
    assertThatThrownBy(
            breaking(
                source -> document(source, calls.getAndIncrement() == 0 ? TEXT : "The Notice."),
                ParserContract::the_same_bytes_give_the_same_document))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "promise broken: the same bytes give the same document: the text differs, at 4 of"
                + " 'sample': \"The |Notice.\"");
  }

  @Test
  void a_block_that_moves_is_told_with_offset_and_excerpt() {
    AtomicInteger calls = new AtomicInteger();
    assertThatThrownBy(
            breaking(
                source -> withTwoBlocks(document(source, TEXT), 4 + calls.getAndIncrement() * 7),
                ParserContract::the_same_bytes_give_the_same_document))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "block 0: expected Paragraph[span=[0, 3)], found Paragraph[span=[0, 10)]")
        .hasMessageContaining("at 0 of 'sample': \"|The notice period is two");
  }

  @Test
  void pages_that_come_and_go_are_told_with_offset_and_excerpt() {
    AtomicInteger calls = new AtomicInteger();
    assertThatThrownBy(
            breaking(
                source -> onPages(document(source, TEXT), calls.getAndIncrement() == 0),
                ParserContract::the_same_bytes_give_the_same_document))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("page 0: expected Page[number=1, span=[4, 32)], found nothing")
        .hasMessageContaining("at 4 of 'sample': \"The |notice period is two");
  }

  @Test
  void a_parser_that_trips_over_a_cut_is_told_the_byte() {
    assertThatThrownBy(
            breaking(
                source -> document(source, latin(source).substring(0, TEXT.length())),
                ParserContract::a_truncated_file_is_a_document_or_an_ingest_exception))
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching(
            "promise broken: a truncated file ends well: byte (\\d+) of \\1 of 'sample': \".*\\|\":"
                + " ended in java.lang.StringIndexOutOfBoundsException.*");
  }

  @Test
  void a_parser_that_ignores_the_deadline_is_told_so() {
    assertThatThrownBy(
            breaking(
                source -> document(source, TEXT),
                ParserContract::a_deadline_that_has_passed_ends_parsing))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "promise broken: a deadline that has passed ends parsing: byte 0 of 32 of")
        .hasMessageContaining("\"|The notice");
  }

  private static ThrowingCallable breaking(Parser parser, Consumer<ParserContract> promise) {
    ParserContract contract =
        new ParserContract() {
          @Override
          public Parser parser() {
            return parser;
          }

          @Override
          public byte[] sample() {
            return TEXT.getBytes(StandardCharsets.US_ASCII);
          }
        };
    return () -> promise.accept(contract);
  }

  private static String latin(Source source) {
    return new String(source.content().toArray(), StandardCharsets.ISO_8859_1);
  }

  private static Document document(Source source, String text) {
    return Document.ofText(source.id(), text);
  }

  private static Document withTwoBlocks(Document document, int second) {
    List<Block> blocks =
        List.of(
            new Block.Paragraph(new Span(0, second - 1)),
            new Block.Paragraph(new Span(second, TEXT.length())));
    return new Document(document.id(), TEXT, blocks, Layout.none(), document.metadata());
  }

  private static Document onPages(Document document, boolean paged) {
    List<Page> pages = paged ? List.of(new Page(1, new Span(4, TEXT.length()))) : List.of();
    return new Document(
        document.id(), TEXT, document.blocks(), Layout.ofPages(pages), document.metadata());
  }
}
