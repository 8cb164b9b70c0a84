package dev.chiffon.ingest.slides;

import dev.chiffon.ingest.ooxml.Parts;
import dev.chiffon.ingest.ooxml.XmlCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The comments on slides, of the old kind and of the new one with replies. */
final class Comments {
  private final Parts parts;
  private final Map<String, String> authors = new HashMap<>();

  Comments(Parts parts, String presentation) throws XMLStreamException {
    this.parts = parts;
    for (String type : List.of("commentAuthors", "authors")) {
      for (String part : parts.related(presentation, type)) {
        Optional<XmlCursor> xml = parts.open(part);
        if (xml.isPresent()) {
          readAuthors(xml.get());
        }
      }
    }
  }

  private void readAuthors(XmlCursor xml) throws XMLStreamException {
    xml.children(
        name -> {
          String initials = xml.attribute("initials");
          String author = xml.attribute("name");
          authors.put(
              xml.attribute("id"), initials.isEmpty() ? author : author + " (" + initials + ")");
        });
  }

  /** Returns the comments on a slide, each with its author and time in front. */
  List<String> on(String slide) throws XMLStreamException {
    List<String> comments = new ArrayList<>();
    for (String part : parts.related(slide, "comments")) {
      Optional<XmlCursor> xml = parts.open(part);
      if (xml.isPresent()) {
        readComments(xml.get(), comments);
      }
    }
    return comments;
  }

  private void readComments(XmlCursor xml, List<String> comments) throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("cm") || name.equals("reply")) {
            readComment(xml, comments);
          } else if (name.equals("replyLst")) {
            readComments(xml, comments);
          }
        });
  }

  private void readComment(XmlCursor xml, List<String> comments) throws XMLStreamException {
    String author = authors.getOrDefault(xml.attribute("authorId"), "");
    String time = xml.attribute("dt") + xml.attribute("created");
    StringBuilder text = new StringBuilder();
    List<String> replies = new ArrayList<>();
    xml.children(
        name -> {
          switch (name) {
            case "text" -> text.append(xml.text());
            case "txBody" -> text.append(TextBody.read(xml).text());
            case "replyLst" -> readComments(xml, replies);
            default -> {}
          }
        });
    comments.add("[author: %s, time: %s]: %s".formatted(author, time, text));
    comments.addAll(replies);
  }
}
