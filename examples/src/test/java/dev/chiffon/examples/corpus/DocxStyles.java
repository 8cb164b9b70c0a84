package dev.chiffon.examples.corpus;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Adds the paragraph styles of the manual to an empty Word document. */
final class DocxStyles {

  static final String NORMAL = "Normal";
  static final String TITLE = "Title";
  static final String LIST = "ListParagraph";

  private static final String FONT = "Calibri";
  private static final int LINE_SPACING = 276;
  private static final int[] HEADING_HALF_POINTS = {36, 28, 24};

  private final XWPFStyles styles;

  private DocxStyles(XWPFDocument document) {
    styles = document.createStyles();
  }

  /** Adds the styles Normal, Title, List Paragraph and Heading 1 to 3. */
  static void addTo(XWPFDocument document) {
    DocxStyles styles = new DocxStyles(document);
    CTStyle normal = style(NORMAL, "Normal", 21, false);
    normal.setDefault(true);
    space(normal, 0, 120);
    styles.add(normal);
    CTStyle title = style(TITLE, "Title", 52, true);
    space(title, 0, 240);
    styles.add(title);
    CTStyle list = style(LIST, "List Paragraph", 21, false);
    space(list, 0, 60);
    styles.add(list);
    for (int level = 1; level <= HEADING_HALF_POINTS.length; level++) {
      styles.add(headingStyle(level));
    }
  }

  /** The id of a heading style. */
  static String heading(int level) {
    return "Heading" + level;
  }

  /** Adds a finished style; the document keeps a copy, so later changes would be lost. */
  private void add(CTStyle style) {
    styles.addStyle(new XWPFStyle(style));
  }

  private static CTStyle headingStyle(int level) {
    int size = HEADING_HALF_POINTS[level - 1];
    CTStyle style = style(heading(level), "heading " + level, size, true);
    style.addNewNext().setVal(NORMAL);
    style.addNewQFormat();
    space(style, 280 - 40 * level, 80);
    CTPPrGeneral properties = style.getPPr();
    properties.addNewKeepNext();
    properties.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
    return style;
  }

  private static CTStyle style(String id, String name, int halfPoints, boolean bold) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    if (!id.equals(NORMAL)) {
      style.addNewBasedOn().setVal(NORMAL);
    }
    CTRPr run = style.addNewRPr();
    var fonts = run.addNewRFonts();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    if (bold) {
      run.addNewB();
    }
    run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    return style;
  }

  private static void space(CTStyle style, int before, int after) {
    CTSpacing spacing = style.addNewPPr().addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(before));
    spacing.setAfter(BigInteger.valueOf(after));
    spacing.setLine(BigInteger.valueOf(LINE_SPACING));
  }
}
