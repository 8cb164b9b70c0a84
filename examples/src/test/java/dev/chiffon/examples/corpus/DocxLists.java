package dev.chiffon.examples.corpus;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The bulleted and numbered lists of a Word document. */
final class DocxLists {

  private final XWPFNumbering numbering;
  private final BigInteger bullets;
  private int definitions;

  DocxLists(XWPFDocument document) {
    numbering = document.createNumbering();
    bullets = define(STNumberFormat.BULLET, "\u2022");
  }

  /** The numbering id for a list; every numbered list has its own and begins at 1. */
  BigInteger idFor(Block.Items items) {
    return items.numbered() ? define(STNumberFormat.DECIMAL, "%1.") : bullets;
  }

  private BigInteger define(STNumberFormat.Enum format, String text) {
    CTAbstractNum list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.valueOf(definitions++));
    CTLvl level = list.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(format);
    level.addNewLvlText().setVal(text);
    CTInd indent = level.addNewPPr().addNewInd();
    indent.setLeft(BigInteger.valueOf(500));
    indent.setHanging(BigInteger.valueOf(300));
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
  }
}
