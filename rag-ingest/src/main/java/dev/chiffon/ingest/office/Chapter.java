package dev.chiffon.ingest.office;

import dev.chiffon.ingest.parse.DocumentBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.xml.sax.helpers.AttributesImpl;

/** A content file of a book. */
final class Chapter {
  private static final Set<String> CONTENTS = Set.of("toc", "landmarks", "page-list", "pagebreak");
  private final Element body;

  private Chapter(Element body) {
    this.body = body;
  }

  /** Reads a file as XML, which it should be, or, if that has no body, as HTML. */
  static Chapter read(InputStream bytes) throws IOException {
    byte[] all = bytes.readAllBytes();
    Optional<Element> body = body(all, Parser.xmlParser());
    return new Chapter(
        body.isPresent() ? body.get() : body(all, Parser.htmlParser()).orElseThrow());
  }

  private static Optional<Element> body(byte[] bytes, Parser parser) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    return Optional.ofNullable(Jsoup.parse(in, null, "", parser).selectFirst("body"));
  }

  /** Returns the text of its first heading, empty if it has none. */
  String title() {
    return Optional.ofNullable(body.selectFirst("h1, h2, h3")).map(Element::text).orElse("");
  }

  void write(XhtmlBlocks blocks, DocumentBuilder builder) {
    if (isTitlePage()) {
      builder.furniture(body.text());
    } else {
      NodeTraversor.traverse(new Events(blocks), body);
      blocks.endDocument();
    }
  }

  private boolean isTitlePage() {
    return body.getAllElements().stream()
        .anyMatch(element -> element.attr("epub:type").matches(".*\\btitlepage\\b.*"));
  }

  /** Tells a handler of XML what is met on a walk. */
  private static final class Events implements NodeVisitor {
    private final XhtmlBlocks blocks;
    private int unseen;

    Events(XhtmlBlocks blocks) {
      this.blocks = blocks;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        unseen += unseen > 0 || isUnseen(element) ? 1 : 0;
        if (unseen == 0) {
          blocks.startElement("", element.tagName(), element.tagName(), attributes(element));
        }
      } else if (node instanceof TextNode text && unseen == 0) {
        char[] characters = text.getWholeText().toCharArray();
        blocks.characters(characters, 0, characters.length);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (unseen > 0) {
          unseen--;
        } else {
          blocks.endElement("", element.tagName(), element.tagName());
        }
      }
    }

    private static boolean isUnseen(Element element) {
      return element.hasAttr("hidden") || CONTENTS.contains(element.attr("epub:type"));
    }

    private static AttributesImpl attributes(Element element) {
      AttributesImpl attributes = new AttributesImpl();
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey();
        attributes.addAttribute("", name, name, "CDATA", attribute.getValue());
      }
      return attributes;
    }
  }
}
