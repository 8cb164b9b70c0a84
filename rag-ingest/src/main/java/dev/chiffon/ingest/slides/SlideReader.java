package dev.chiffon.ingest.slides;

import dev.chiffon.ingest.ooxml.Chart;
import dev.chiffon.ingest.ooxml.Parts;
import dev.chiffon.ingest.ooxml.XmlCursor;
import dev.chiffon.ingest.parse.TableGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads the shapes of a slide, a layout, a master or a page of notes, groups opened. */
final class SlideReader {
  private final Parts parts;
  private final String part;
  private final XmlCursor xml;
  private final List<Shape> shapes = new ArrayList<>();

  SlideReader(Parts parts, String part, XmlCursor xml) {
    this.parts = parts;
    this.part = part;
    this.xml = xml;
  }

  List<Shape> read() throws XMLStreamException {
    xml.children(name -> readInside(name, shapes));
    return shapes;
  }

  private void readInside(String name, List<Shape> into) throws XMLStreamException {
    switch (name) {
      case "sp", "cxnSp", "graphicFrame" -> new Reading().read(into);
      case "grpSp" -> readGroup(into);
      case "cSld", "spTree", "AlternateContent", "Choice" ->
          xml.children(inner -> readInside(inner, into));
      default -> {}
    }
  }

  private void readGroup(List<Shape> into) throws XMLStreamException {
    List<Shape> inside = new ArrayList<>();
    FrameReader frames = new FrameReader(xml);
    boolean[] hidden = {false};
    xml.children(
        name -> {
          switch (name) {
            case "nvGrpSpPr" -> xml.children(inner -> hidden[0] |= isHidden(inner));
            case "grpSpPr" -> frames.readProperties();
            default -> readInside(name, inside);
          }
        });
    if (!hidden[0]) {
      inside.forEach(shape -> into.add(shape.at(frames.placed(shape.frame()))));
    }
  }

  private boolean isHidden(String name) {
    return name.equals("cNvPr") && xml.attribute("hidden").matches("1|true");
  }

  /** One shape being read. */
  private final class Reading {
    private final FrameReader frames = new FrameReader(xml);
    private Placeholder role = Placeholder.NONE;
    private Optional<Shape.Content> content = Optional.empty();
    private boolean hidden;

    void read(List<Shape> into) throws XMLStreamException {
      xml.children(this::readChild);
      if (!hidden && (content.isPresent() || !role.isNone())) {
        TextBody empty = new TextBody();
        into.add(new Shape(role, frames.frame(), content.orElse(new Shape.Words(empty))));
      }
    }

    private void readChild(String name) throws XMLStreamException {
      switch (name) {
        case "nvSpPr", "nvGraphicFramePr", "nvPr" -> xml.children(this::readChild);
        case "cNvPr" -> hidden = isHidden(name);
        case "ph" -> {
          String type = xml.attribute("type");
          role = new Placeholder(type.isEmpty() ? "obj" : type, xml.attribute("idx"));
        }
        case "spPr" -> frames.readProperties();
        case "xfrm" -> frames.read();
        case "txBody" -> content = Optional.of(new Shape.Words(TextBody.read(xml)));
        case "graphic", "graphicData" -> xml.children(this::readChild);
        case "tbl" -> {
          TableGrid grid = new SlideTable(xml).read();
          content = Optional.of(new Shape.Cells(grid));
        }
        case "chart" -> {
          Optional<Chart> chart = Chart.linked(parts, part, xml.relation("id"));
          content = chart.map(Shape.Numbers::new);
        }
        case "relIds" -> content = diagram(xml.relation("dm"));
        default -> {}
      }
    }

    private Optional<Shape.Content> diagram(String id) throws XMLStreamException {
      Optional<String> target = parts.target(part, id);
      Optional<XmlCursor> data = target.isEmpty() ? Optional.empty() : parts.open(target.get());
      List<String> texts = new ArrayList<>();
      if (data.isPresent()) {
        readDiagram(data.get(), texts);
      }
      return texts.isEmpty() ? Optional.empty() : Optional.of(new Shape.Diagram(texts));
    }

    private void readDiagram(XmlCursor data, List<String> texts) throws XMLStreamException {
      data.children(
          name -> {
            if (name.equals("t")) {
              texts.add(TextBody.read(data).text());
            } else if (name.matches("ptLst|pt")) {
              readDiagram(data, texts);
            }
          });
    }
  }
}
