package dev.chiffon.ingest.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Part;
import dev.chiffon.ingest.ooxml.OfficeFiles;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.ParserContract;
import dev.chiffon.ingest.parse.Source;
import org.junit.jupiter.api.Test;

class EpubParserTest implements ParserContract {

  @Override
  public Parser parser() {
    return new EpubParser();
  }

  @Override
  public byte[] sample() {
    return book("<p>Some text of a book.</p>").file();
  }

  @Test
  void a_content_file_is_a_chapter_in_the_reading_order() {
    Document document = parse(book("<h1>One</h1><p>a</p>", "<h2>Two</h2><ol><li>b</li></ol>"));

    assertThat(document.toMarkdown()).isEqualTo("# One\n\na\n\n## Two\n\n1. b\n");
    assertThat(document.layout().parts())
        .extracting(Part::kind, Part::number, Part::name)
        .containsExactly(tuple(Part.Kind.CHAPTER, 1, "One"), tuple(Part.Kind.CHAPTER, 2, "Two"));
    assertThat(document.title()).contains("A book");
  }

  @Test
  void a_title_page_is_furniture_and_a_table_of_contents_is_left_out() {
    Document document =
        parse(
            book(
                "<section epub:type='titlepage'><h1>A book</h1></section>",
                "<nav epub:type='toc'><ol><li>Chapter</li></ol></nav><p>text</p>"));

    assertThat(document.blocks().get(0)).isInstanceOf(Block.Furniture.class);
    assertThat(document.text()).isEqualTo("A book\n\ntext");
  }

  @Test
  void a_book_with_encrypted_chapters_is_encrypted() {
    OfficeFiles files =
        book("<p>x</p>")
            .with(
                "META-INF/encryption.xml",
                "<e><d><c><CipherReference URI='OPS/text%201.xhtml'/></c></d></e>");

    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> parse(files))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("ENCRYPTED"));
  }

  private static Document parse(OfficeFiles files) {
    return new EpubParser().parse(Source.of("a.epub", files.file()));
  }

  private static OfficeFiles book(String... bodies) {
    StringBuilder items = new StringBuilder();
    StringBuilder order = new StringBuilder();
    OfficeFiles files = new OfficeFiles();
    for (int i = 1; i <= bodies.length; i++) {
      items.append(
          "<item id='c%d' href='text%%20%d.xhtml' media-type='application/xhtml+xml'/>"
              .formatted(i, i));
      order.append("<itemref idref='c%d'/>".formatted(i));
      files.with(
          "OPS/text " + i + ".xhtml",
          "<html xmlns:epub='e'><head><title/></head><body>" + bodies[i - 1] + "</body></html>");
    }
    return files
        .with(
            "META-INF/container.xml",
            "<c><rootfiles><rootfile full-path='OPS/p.opf'/></rootfiles></c>")
        .with(
            "OPS/p.opf",
            "<package xmlns:dc='d'><metadata><dc:title>A book</dc:title></metadata><manifest>"
                + items
                + "</manifest><spine>"
                + order
                + "</spine></package>");
  }
}
