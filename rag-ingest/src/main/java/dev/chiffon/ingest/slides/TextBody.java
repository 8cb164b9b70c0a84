package dev.chiffon.ingest.slides;

import dev.chiffon.ingest.ooxml.MathReader;
import dev.chiffon.ingest.ooxml.XmlCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** The text of a shape or cell: its paragraphs, and the bullets of its own list style. */
final class TextBody {
  private static final int DEEPEST_LEVEL = 8;
  private final List<TextLine> lines = new ArrayList<>();
  private final Bullets bullets = new Bullets();

  static TextBody read(XmlCursor xml) throws XMLStreamException {
    TextBody body = new TextBody();
    xml.children(
        name -> {
          if (name.equals("p")) {
            body.readParagraph(xml);
          } else if (name.equals("lstStyle")) {
            body.bullets.read(xml);
          }
        });
    return body;
  }

  static TextBody of(List<TextLine> lines) {
    TextBody body = new TextBody();
    body.lines.addAll(lines);
    return body;
  }

  List<TextLine> lines() {
    return lines;
  }

  Bullets bullets() {
    return bullets;
  }

  /** Returns all its text, a line for each paragraph. */
  String text() {
    return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
  }

  private void readParagraph(XmlCursor xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int[] level = {0};
    List<Bullet> bullet = new ArrayList<>();
    xml.children(
        name -> {
          if (name.equals("pPr")) {
            level[0] = Math.max(0, Math.min(DEEPEST_LEVEL, xml.number("lvl", 0)));
            Bullets.readLevel(xml).ifPresent(bullet::add);
          } else {
            readInline(name, xml, text);
          }
        });
    lines.add(new TextLine(text.toString(), level[0], bullet.stream().findFirst()));
  }

  private static void readInline(String name, XmlCursor xml, StringBuilder text)
      throws XMLStreamException {
    switch (name) {
      case "t" -> text.append(xml.text());
      case "br" -> text.append('\n');
      case "oMath" -> text.append(MathReader.inline(xml));
      case "rPr", "endParaRPr", "Fallback" -> {}
      default -> xml.children(inner -> readInline(inner, xml, text));
    }
  }
}
