package dev.chiffon.examples.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Sets the product manual as a Word document. */
final class ManualDocx {

  private static final String TITLE = "Fernwick Climate Controllers";
  private static final String AUTHOR = "Orlenby Controls Limited";
  private static final String HEADER = "Fernwick manual, edition 5";
  private static final Instant DATE = Instant.parse("2025-02-18T00:00:00Z");

  private final XWPFDocument document;
  private final DocxLists lists;

  private ManualDocx(XWPFDocument document) {
    this.document = document;
    DocxStyles.addTo(document);
    lists = new DocxLists(document);
  }

  /** Writes the manual. The same blocks always give the same bytes. */
  static void write(List<Block> blocks, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      ManualDocx manual = new ManualDocx(document);
      manual.setPage();
      for (Block block : blocks) {
        manual.add(block);
      }
      describe(document.getProperties());
      document.write(bytes);
    }
    FixedZip.write(bytes.toByteArray(), file);
  }

  private static void describe(POIXMLProperties properties) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(TITLE);
    core.setCreator(AUTHOR);
    core.setCreated(Optional.of(Date.from(DATE)));
    core.setModified(Optional.of(Date.from(DATE)));
  }

  private void setPage() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(1304));
    margins.setRight(BigInteger.valueOf(1304));
    margins.setTop(BigInteger.valueOf(1417));
    margins.setBottom(BigInteger.valueOf(1417));
    document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText(HEADER);
    XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.createRun().setText("Page ");
    footer.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  private void add(Block block) {
    if (block instanceof Block.Heading heading) {
      int level = heading.level() - 1;
      paragraph(level == 0 ? DocxStyles.TITLE : DocxStyles.heading(level), heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(DocxStyles.NORMAL, paragraph.text());
    } else if (block instanceof Block.Items items) {
      BigInteger list = lists.idFor(items);
      for (String item : items.items()) {
        XWPFParagraph paragraph = paragraph(DocxStyles.LIST, item);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.ZERO);
      }
    } else if (block instanceof Block.Table table) {
      add(table);
    }
  }

  private XWPFParagraph paragraph(String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(text);
    return paragraph;
  }

  private void add(Block.Table table) {
    XWPFTable grid = document.createTable(table.rows().size(), table.columns());
    grid.setWidth("100%");
    for (int row = 0; row < table.rows().size(); row++) {
      List<String> cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        fill(grid.getRow(row).getCell(column), cells.get(column), row == 0);
      }
      grid.getRow(row).setCantSplitRow(true);
    }
    grid.getRow(0).setRepeatHeader(true);
    paragraph(DocxStyles.NORMAL, "");
  }

  private static void fill(XWPFTableCell cell, String text, boolean header) {
    XWPFRun run = cell.getParagraphs().get(0).createRun();
    run.setText(text);
    run.setBold(header);
    if (header) {
      cell.setColor("E6E6E6");
    }
  }
}
