package dev.chiffon.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.Source;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

class PdfSignsTest {

  private static Document parse(PdfDrawing drawing) {
    return new PdfParser().parse(Source.of("a.pdf", drawing.bytes()));
  }

  private static List<Integer> levels(Document document) {
    return document.blocks().stream()
        .filter(Block.Heading.class::isInstance)
        .map(block -> ((Block.Heading) block).level())
        .toList();
  }

  @Test
  void the_outline_tells_levels_that_look_alike_apart() {
    PdfDrawing drawing =
        new PdfDrawing()
            .page()
            .text(72, 80, 14, PdfDrawing.BOLD, "Part one")
            .text(72, 110, 14, PdfDrawing.BOLD, "The beginning of it")
            .text(72, 140, 11, "Text that follows both of them.");
    PDOutlineItem part = new PDOutlineItem();
    drawing
        .bookmark(drawing.outline(), part, "Part one")
        .bookmark(part, new PDOutlineItem(), "The beginning of it");

    assertThat(levels(parse(drawing))).containsExactly(1, 2);
  }

  @Test
  void a_bookmark_finds_its_heading_without_its_number() {
    PdfDrawing drawing =
        new PdfDrawing()
            .page()
            .text(72, 80, 11, "2.1 Leave of absence")
            .text(72, 110, 11, "Text that looks the same.");
    drawing.bookmark(drawing.outline(), new PDOutlineItem(), "Leave of absence");

    assertThat(parse(drawing).toMarkdown()).startsWith("# 2.1 Leave of absence\n");
  }

  @Test
  void tags_say_what_is_a_heading_whatever_it_looks_like() {
    PdfDrawing drawing = new PdfDrawing().page();
    marked(drawing, 0, 700, 11, "A heading by its tag");
    marked(drawing, 1, 670, 20, "Large text that is none");
    marked(drawing, 2, 640, 11, "And text that is some more, so that most of it is no heading.");
    PDPage page = drawing.document().getPage(0);
    PDStructureTreeRoot root = new PDStructureTreeRoot();
    drawing.document().getDocumentCatalog().setStructureTreeRoot(root);
    tag(root, page, "H2", 0);
    tag(root, page, "P", 1);
    tag(root, page, "P", 2);

    Document document = parse(drawing);

    assertThat(document.toMarkdown())
        .startsWith("## A heading by its tag\n\nLarge text that is none\n\n");
  }

  private static void marked(PdfDrawing drawing, int id, float height, float size, String text) {
    COSDictionary properties = new COSDictionary();
    properties.setInt(COSName.MCID, id);
    drawing.raw(
        out -> {
          out.beginMarkedContent(COSName.P, PDPropertyList.create(properties));
          out.beginText();
          out.setFont(PdfDrawing.REGULAR, size);
          out.newLineAtOffset(72, height);
          out.showText(text);
          out.endText();
          out.endMarkedContent();
        });
  }

  private static void tag(PDStructureTreeRoot root, PDPage page, String role, int id) {
    PDStructureElement element = new PDStructureElement(role, root);
    element.setPage(page);
    element.getCOSObject().setInt(COSName.K, id);
    root.appendKid(element);
  }
}
