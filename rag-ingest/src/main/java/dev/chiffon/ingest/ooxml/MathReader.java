package dev.chiffon.ingest.ooxml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Reads formulas (OMML, ECMA-376 part 1, chapter 22) as LaTeX in one line. */
public final class MathReader {
  private final XmlCursor xml;

  private MathReader(XmlCursor xml) {
    this.xml = xml;
  }

  /** Returns the formula on which the cursor stands, between dollar signs; empty if it is empty. */
  public static String inline(XmlCursor xml) throws XMLStreamException {
    String formula = new MathReader(xml).row().strip();
    return formula.isEmpty() ? "" : "$" + formula + "$";
  }

  /** What an element holds one after the other. */
  private String row() throws XMLStreamException {
    StringBuilder out = new StringBuilder();
    xml.children(name -> out.append(element(name)));
    return out.toString();
  }

  private String element(String name) throws XMLStreamException {
    return switch (name) {
      case "t" -> MathSymbols.latex(xml.text());
      case "r", "oMath", "box", "e", "ins", "smartTag", "sdt", "sdtContent" -> row();
      case "f",
          "sSup",
          "sSub",
          "sSubSup",
          "sPre",
          "rad",
          "nary",
          "d",
          "func",
          "limLow",
          "limUpp",
          "groupChr",
          "acc",
          "bar",
          "borderBox",
          "m",
          "eqArr" ->
          structure(name);
      default -> "";
    };
  }

  private String structure(String name) throws XMLStreamException {
    Map<String, String> properties = new HashMap<>();
    Map<String, List<String>> arguments = new HashMap<>();
    boolean[] fraction = {false};
    xml.children(
        child -> {
          if (child.equals(name + "Pr")) {
            xml.children(property -> properties.put(property, xml.attribute("val")));
          } else if (child.equals("mr")) {
            arguments.computeIfAbsent("mr", k -> new ArrayList<>()).add(matrixRow());
          } else {
            String text = argument(fraction, child.equals("e"));
            arguments.computeIfAbsent(child, k -> new ArrayList<>()).add(text);
          }
        });
    return new MathStructure(name, properties, arguments, fraction[0]).latex();
  }

  private String argument(boolean[] fraction, boolean base) throws XMLStreamException {
    StringBuilder out = new StringBuilder();
    xml.children(
        name -> {
          fraction[0] |= base && name.equals("f");
          out.append(element(name));
        });
    return out.toString();
  }

  private String matrixRow() throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    xml.children(name -> cells.add(row()));
    return String.join(" & ", cells);
  }
}
